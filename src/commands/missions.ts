import type { Host } from '../host.ts';

/** The missions in turn; on a terminal with a line that says how far the work is. */
export function* eachMission<T extends { readonly mission: string }>(targets: readonly T[], { stderr }: Host): Generator<T> {
  const isShown = targets.length > 1 && stderr.isTTY === true;
  for (const [index, target] of targets.entries()) {
    if (isShown) stderr.write(`\r\u001b[2K${index + 1} of ${targets.length}  ${target.mission}`);
    yield target;
    if (isShown) stderr.write('\r\u001b[2K');
  }
}
