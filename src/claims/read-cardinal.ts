import type { Lexicon } from './lexicon.ts';
import type { Read } from './phrases.ts';
import type { Token } from './tokens.ts';

/** The words of a claim and the tables to read them with. */
export interface Source {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

export const textAt = ({ tokens }: Source, at: number): string => tokens[at]?.text ?? '';

/** “five”, “nineteen”, “forty”, “forty-two”. */
function readBelowHundred(source: Source, at: number): Read<number> | undefined {
  const { small, tens } = source.lexicon;
  const ten = tens.get(textAt(source, at));
  const one = small.get(textAt(source, ten === undefined ? at : at + 1));
  if (ten === undefined) return one === undefined ? undefined : { found: one, next: at + 1 };
  return one !== undefined && one > 0 && one < 10 ? { found: ten + one, next: at + 2 } : { found: ten, next: at + 1 };
}

/** Also “a” where a hundred or a thousand follows. */
function readMultiplier(source: Source, at: number): Read<number> | undefined {
  const { language, scales } = source.lexicon;
  const { one, hundred } = language.numbers;
  const following = textAt(source, at + 1);
  const isOne = one.includes(textAt(source, at)) && (following === hundred || scales.has(following));
  return isOne ? { found: 1, next: at + 1 } : readBelowHundred(source, at);
}

/** “and five” or just “five”. */
function readRest(source: Source, at: number): Read<number> | undefined {
  const { and } = source.lexicon.language.numbers;
  const rest = readBelowHundred(source, textAt(source, at) === and ? at + 1 : at);
  return rest && rest.found > 0 ? rest : undefined;
}

function readBelowThousand(source: Source, at: number): Read<number> | undefined {
  const head = readMultiplier(source, at);
  if (!head || textAt(source, head.next) !== source.lexicon.language.numbers.hundred || head.found === 0) return head;
  const rest = readRest(source, head.next + 1);
  return { found: head.found * 100 + (rest?.found ?? 0), next: rest?.next ?? head.next + 1 };
}

/** A whole number in words, with or without “and”: one million two hundred thousand and five. */
export function readCardinal(source: Source, at: number): Read<bigint> | undefined {
  const { scales } = source.lexicon;
  let total: Read<bigint> | undefined;
  let above: bigint | undefined;
  for (;;) {
    const from: number = total?.next ?? at;
    const group = readBelowThousand(source, from) ?? (total && readRest(source, from));
    if (!group || (total && group.found === 0)) return total;
    const scale = scales.get(textAt(source, group.next));
    if (scale === undefined) return { found: (total?.found ?? 0n) + BigInt(group.found), next: group.next };
    if (above !== undefined && scale >= above) return total;
    total = { found: (total?.found ?? 0n) + BigInt(group.found) * scale, next: group.next + 1 };
    above = scale;
  }
}
