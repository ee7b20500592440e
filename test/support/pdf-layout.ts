import { readFileSync } from 'node:fs';
import type { Changes } from './temporary.ts';

/** The layout that comes with prelim. */
export const layout = readFileSync('templates/page.typ', 'utf8');

/** A mission with that layout, but for a line at its beginning. */
export const usingInLayout = (line: string): Changes => ({
  'templates/page.typ': () => layout.replace('#let layout(about, body) = {', `$&\n  ${line}`),
});

/** Noto Sans under another family name of nine letters. */
export const renamedFont = (name: string): Buffer => {
  const inUtf16 = (text: string): string => text.replace(/./g, '\0$&');
  return Buffer.from(
    readFileSync('templates/fonts/NotoSans-Regular.ttf')
      .toString('latin1')
      .replaceAll(inUtf16('Noto Sans'), inUtf16(name)),
    'latin1',
  );
};
