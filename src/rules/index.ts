import { unknown } from './facts/unknown.ts';
import { unknownSpeaker } from './people/unknown-speaker.ts';
import type { Rule } from './rule.ts';
import { outline } from './structure/outline.ts';
import { overall } from './structure/overall.ts';

/** The catalogue, sorted by id. */
export const rules: readonly Rule[] = [unknown, unknownSpeaker, outline, overall];
