import { bytes, characters } from './characters.ts';
import type { Mutation } from './mutation.ts';
import { pieces } from './pieces.ts';
import { handlebars, markdown, yaml } from './syntax.ts';
import { lines, words } from './words.ts';

const general: readonly Mutation[] = [...bytes, ...characters, ...words, ...lines, ...pieces];

/** The ways to spoil a file of a kind; those of its own language are as likely as all others together. */
export const mutationsOf = (path: string): readonly (readonly Mutation[])[] => {
  if (path.endsWith('.yaml')) return [general, yaml];
  if (path.endsWith('.hbs')) return [general, handlebars, markdown];
  return [general, markdown, words, yaml];
};
