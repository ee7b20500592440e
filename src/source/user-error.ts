/**
 * Why the work could not be done, in words for whoever started it, with what to do: a folder that is not there, a
 * format that prelim does not have. Any other error, but for those of the disk, is a fault of prelim and printed as
 * one (`cli/failure.ts`).
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
