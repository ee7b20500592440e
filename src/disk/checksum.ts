/**
 * A checksum of bytes and a key, as eight bytes: one bit changed anywhere changes it. undefined where it cannot be
 * worked out, since WebAssembly is switched off.
 *
 * Every start checks half a megabyte of compiled code or more. `node:zlib` and `node:crypto` take 2 and 12 ms to load
 * before they have read a byte, and JavaScript that is not compiled yet takes 15 ms a megabyte; this takes about one.
 */
export function checksum(bytes: Uint8Array, key: string): Uint8Array | undefined {
  const mixer = newMixer();
  if (!mixer) return undefined;
  const { memory, mix } = mixer;
  const room = new Uint8Array(memory.buffer);
  let hash = BigInt(bytes.length);
  for (const part of [bytes, Buffer.from(key)]) {
    for (let start = 0; start < part.length; start += room.length) {
      const piece = part.subarray(start, start + room.length);
      const end = Math.ceil(piece.length / 8) * 8;
      room.set(piece);
      room.fill(0, piece.length, end);
      hash = mix(hash, end);
    }
  }
  const sum = Buffer.alloc(8);
  sum.writeBigInt64LE(BigInt.asIntN(64, hash));
  return sum;
}

interface Mixer {
  /** 64 KiB, for the bytes to mix in. */
  readonly memory: { readonly buffer: ArrayBuffer };
  /** A hash with the first bytes of the memory mixed in, eight at a time: `end` is a multiple of eight, and not 0. */
  readonly mix: (hash: bigint, end: number) => bigint;
}

/** As much of it as is used here: the types of Node leave it to those of browsers. */
declare const WebAssembly:
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object) => { readonly exports: Mixer };
    }
  | undefined;

const newMixer = (): Mixer | undefined =>
  typeof WebAssembly === 'undefined'
    ? undefined
    : new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(code, 'base64'))).exports;

// (module (memory (export "memory") 1)
//   (func (export "mix") (param $hash i64) (param $end i32) (result i64) (local $at i32)
//     (loop
//       (local.set $hash (i64.rotl (i64.mul (i64.xor (local.get $hash) (i64.load (local.get $at)))
//                                           (i64.const 0x9e3779b97f4a7c15))
//                                  (i64.const 31)))
//       (br_if 0 (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end))))
//     (local.get $hash)))
const code =
  'AGFzbQEAAAABBwFgAn5/AX4DAgEABQMBAAEHEAIGbWVtb3J5AgADbWl4AAAKMAEuAQF/A0AgACACKQMAhUKV+Kn6l7fem55/fkIfiSEAIAJB' +
  'CGoiAiABSQ0ACyAACw==';
