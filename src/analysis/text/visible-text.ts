import { type HiddenCharacter, hiddenCharactersIn } from './hidden-characters.ts';

/**
 * A text as it looks: without characters that nobody sees, and with the letters that others surely only look like. What
 * is compared with it is not told of as another spelling where a hidden character is the only fault.
 */
export function visibleText(text: string): string {
  const hidden = hiddenCharactersIn(text);
  if (hidden.length === 0) return text;
  const isFault = (one: HiddenCharacter): boolean => one.kind !== 'look-alike' || one.isCertain;
  let [visible, from] = [text, Infinity];
  for (const one of hidden.filter(isFault).toSorted((a, b) => b.start - a.start)) {
    if (one.end > from) continue; // a word with faults of two kinds keeps the first
    visible = visible.slice(0, one.start) + (one.kind === 'invisible' ? '' : one.latin) + visible.slice(one.end);
    from = one.start;
  }
  return visible;
}
