import { type Diagnostic, fileError } from '../source/diagnostic.ts';
import type { Span } from '../source/source.ts';

/** How many facts may lead from one to the next as sums of sums of sums. */
export const deepestSum = 100;

/** How many people, contacts, parts … a section of mission.yaml may name: far more than any mission has. */
export const mostInSection = 1000;

export const tooMany = (name: string, at: Span): Diagnostic =>
  fileError('files/too-large', at, `“${name}” has more than 1,000 entries. ${enough}`);

/** How many facts a mission may have. */
export const mostFacts = 5000;

export const tooManyFacts = (at: Span): Diagnostic =>
  fileError('files/too-large', at, `This mission has more than 5,000 facts. ${enough}`);

const enough = 'No mission needs so many: look for something pasted by mistake.';
