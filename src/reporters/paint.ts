import type { Severity } from '../diagnostic.ts';

export type Style = Severity | 'quiet' | 'strong';
export type Paint = (style: Style, text: string) => string;

const styles: Readonly<Record<Style, string>> = { error: '31;1', warning: '33;1', suggestion: '36;1', quiet: '2', strong: '1' };

/** Colours texts for a terminal, or leaves them as they are. */
export const painter =
  (isColourful: boolean): Paint =>
  (style, text) =>
    isColourful ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
