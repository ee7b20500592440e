import type { Host } from './host.ts';

/** Takes the progress line away, so that what follows begins at the margin. Without a terminal there is none. */
export function clearProgress({ stderr }: Host): void {
  if (stderr.isTTY === true) stderr.write('\r\u001b[2K');
}

/** The missions in turn; on a terminal with a line that says how far the work is. */
export function* eachMission<T extends { readonly mission: string }>(targets: readonly T[], host: Host): Generator<T> {
  const isShown = targets.length > 1 && host.stderr.isTTY === true; // asking for stderr costs two milliseconds
  for (const [index, target] of targets.entries()) {
    if (isShown) host.stderr.write(`\r\u001b[2K${index + 1} of ${targets.length}  ${target.mission}`);
    yield target;
    if (isShown) clearProgress(host);
  }
}
