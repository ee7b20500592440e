import type { Host } from './host.ts';

/** Takes the progress line away, so that what follows begins at the margin. Without a terminal there is none. */
export function clearProgress({ stderr }: Host): void {
  if (stderr.isTTY === true) stderr.write('\r\u001b[2K');
}

/** A mission of a run, and how many were taken before it. */
export interface MissionTarget {
  readonly mission: string;
  readonly index: number;
}

/** The missions in turn; on a terminal with a line that says how far the work is. */
export function* eachMission<Target extends MissionTarget>(
  targets: Iterable<Target>,
  count: number,
  host: Host,
): Generator<Target> {
  const isShown = count > 1 && host.stderr.isTTY === true; // asking for stderr costs two milliseconds
  for (const target of targets) {
    if (isShown) host.stderr.write(`\r\u001b[2K${target.index + 1} of ${count}  ${target.mission}`);
    yield target;
    if (isShown) clearProgress(host);
  }
}
