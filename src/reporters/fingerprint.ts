const [basis, prime, size] = [0xcbf29ce484222325n, 0x100000001b3n, (1n << 64n) - 1n];

/** A short name for a text that stays the same from run to run: FNV-1a in 64 bits (Fowler, Noll, Vo), over UTF-16 units. */
export function fingerprint(text: string): string {
  let hash = basis;
  for (let index = 0; index < text.length; index++) hash = ((hash ^ BigInt(text.charCodeAt(index))) * prime) & size;
  return hash.toString(16).padStart(16, '0');
}
