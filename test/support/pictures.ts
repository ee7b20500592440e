/** A PNG of chunks with these names, each of which holds its own name. */
export function png(...names: readonly string[]): Uint8Array {
  const chunks = names.map((name) =>
    Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from(name + name), Buffer.alloc(4)]),
  );
  return Uint8Array.from(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]));
}

export const jpegSegment = (marker: number, content: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), Buffer.from(content)]);

export const jpeg = (...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xd9])]);
