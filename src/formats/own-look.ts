import type { Diagnostic } from '../diagnostic.ts';

/** What is wrong with the look of a house, where a draft is written all the same, as prelim alone would make it. */
export const saidOfDraft = (format: string, faults: readonly Diagnostic[]): readonly Diagnostic[] =>
  faults.map((one) => (one.advice === undefined ? { ...one, advice: `The draft in ${format} has prelim's own look, because this file cannot be used.` } : one));
