/**
 * The rooms of `src/`, each with the rooms it may import; types count as imports. It is the one table of the
 * architecture: `boundaries.test.ts` holds the code against it, and `src/README.md` shows it to people.
 * `collections` may be imported by every room.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  collections: [],
  numbers: [],
  languages: ['numbers'],
  claims: ['languages', 'numbers'],
  source: ['numbers'],
  house: ['source', 'claims'],
  mission: ['house', 'source', 'claims', 'languages', 'numbers'],
  compose: ['mission', 'house', 'source', 'claims', 'languages', 'numbers'],
  analysis: ['compose', 'mission', 'house', 'source', 'claims', 'languages', 'numbers'],
  rules: ['analysis', 'compose', 'mission', 'house', 'source', 'claims', 'languages', 'numbers'],
  formats: ['compose', 'mission', 'house', 'source', 'claims', 'languages', 'numbers'],
  fixes: ['source'],
  'compile.ts': ['rules', 'compose', 'mission', 'house', 'source', 'languages'],
  reporters: ['rules', 'analysis', 'source'],
  disk: ['source', 'fixes', 'mission', 'house'],
  cli: ['everything'],
  build: ['everything'],
};

/** The rooms that may touch disk, clock, process and console. */
export const ends = ['disk', 'cli', 'build'];

/** The rooms that need no package. */
export const bare = ['collections', 'numbers', 'languages', 'claims'];
