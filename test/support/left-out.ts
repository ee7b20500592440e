/** Says which tests are left out and why: a skipped test is otherwise no more than a number in the last lines. */
export function leaveOut(isLeftOut: boolean, what: string, reason: string): boolean {
  if (isLeftOut) console.warn(`Left out: ${what}. ${reason}`);
  return isLeftOut;
}
