import type { Files } from './input.ts';

/**
 * The least that still fails of some files: files as they were before, then lines and then characters that are left
 * out, half of them, a quarter and so on. `fails` is asked at most `most` times.
 */
export async function minimised(
  files: Files,
  original: Files,
  fails: (files: Files) => Promise<boolean>,
  most = 300,
): Promise<Files> {
  let [least, asked] = [files, 0];
  const take = async (candidate: Files): Promise<boolean> => {
    if (asked++ >= most || !(await fails(candidate))) return false;
    least = candidate;
    return true;
  };
  for (const [path, text] of files) {
    const before = original.get(path);
    const without = new Map([...least].filter(([other]) => other !== path));
    if (path !== 'mission.yaml' && (await take(without))) continue;
    if (before !== undefined && before !== text) await take(new Map([...least, [path, before]]));
  }
  for (const divider of [/(?<=\n)/, /(?<= )/, /(?:)/u])
    for (const path of least.keys()) {
      let parts = (least.get(path) ?? '').split(divider);
      for (
        let size = Math.ceil(parts.length / 2);
        size >= 1 && asked < most;
        size = size === 1 ? 0 : Math.ceil(size / 2)
      )
        for (let at = 0; at < parts.length && asked < most;) {
          const rest = parts.toSpliced(at, size);
          if (await take(new Map([...least, [path, rest.join('')]]))) parts = rest;
          else at += size;
        }
    }
  return least;
}
