import { bytes, characters } from './characters.ts';
import type { Mutation } from './mutation.ts';
import { pieces } from './pieces.ts';
import { handlebars, markdown, yaml } from './syntax.ts';
import { lines, words } from './words.ts';

const general: readonly Mutation[] = [...bytes, ...characters, ...words, ...lines, ...pieces];

/** The ways to spoil a file of a kind, in groups of which each is as likely as another. */
export const mutationsOf = (path: string): readonly (readonly Mutation[])[] => {
  if (path.endsWith('.yaml')) return [general, yaml, yaml, pieces];
  if (path.endsWith('.hbs')) return [general, handlebars, markdown, pieces];
  return [general, markdown, markdown, words, words, pieces];
};
