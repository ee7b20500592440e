import type { Diagnostic } from '../diagnostic.ts';

/** A way to write problems down. To add one: a file, and a line in `index.ts`. */
export type Reporter = (diagnostics: readonly Diagnostic[], isColourful: boolean) => string;
