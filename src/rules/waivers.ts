import { type FactValue, factValue } from '../claims/write/describe.ts';
import { letter } from '../languages/patterns.ts';
import type { Mission } from '../mission/mission.ts';
import type { Waiver } from '../mission/schema/mission.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { spanText } from '../source/source.ts';

/** Rules that no waiver sets aside: without them there is nothing that could be trusted or printed. */
const unwaivable = /^(?:files\/|templates\/|waivers\/|facts\/unknown$)/;

export const isWaivable = (rule: string): boolean => !unwaivable.test(rule);

/** Whether somebody answers for this diagnostic: a waiver that has not lapsed was written for it. */
export function isWaived(diagnostic: Diagnostic, mission: Mission): boolean {
  if (!isWaivable(diagnostic.rule)) return false;
  return (mission.settings.waivers ?? []).some(
    (waiver) => isWaiverFor(waiver, diagnostic, mission) && !lapseOf(waiver, mission),
  );
}

/** Whether a waiver was written for this diagnostic, be it lapsed or not. */
export function isWaiverFor({ rule, at, text }: Waiver, diagnostic: Diagnostic, mission: Mission): boolean {
  if (rule !== diagnostic.rule) return false;
  if (text !== undefined && !hasWords(spanText(diagnostic.at), text)) return false;
  return at === undefined || isAt(at, diagnostic, mission);
}

/** Whether the words of a waiver are whole words of a text, however they wrap and with or without their link. */
function hasWords(written: string, waived: string): boolean {
  const words = onOneLine(waived).toLowerCase();
  return [written.replace(/\s+/g, ' '), plainWords(written)].some((form) => {
    const text = form.toLowerCase();
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      if (!isCutOut(words, at, text)) return true;
    return false;
  });
}

/** Whether words at a place of a text begin or end inside a longer word or number. */
function isCutOut(words: string, start: number, text: string): boolean {
  const end = start + words.length;
  const next = text.slice(end, end + 2).replace(/^[.,](?=\d)/, '');
  return (
    (isOfWord(text.charAt(start - 1)) && isOfWord(words.charAt(0))) ||
    (isOfWord(next.charAt(0)) && isOfWord(words.slice(-1)))
  );
}

const isOfWord = (character: string): boolean => new RegExp(`[${letter}\\d]`).test(character);

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of a file on one line, as people read them: without the marks of links. */
export const plainWords = (text: string): string => onOneLine(text.replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1'));

/** Whether a diagnostic stands at the place of a waiver: `findings/media` is a file, `facts.voters` a value. */
function isAt(at: string, { at: { source, start } }: Diagnostic, mission: Mission): boolean {
  const file = [...mission.findings, ...mission.quotations].find(({ id }) => id === at);
  if (file) return file.source === source;
  if (source !== mission.file) return false;
  const path = at.split('.');
  const [key, value] = [mission.yaml.locateKey(path), mission.yaml.locate(path)];
  return start >= key.start && start < Math.max(value.end, key.end);
}

/** Why a waiver no longer holds: its last day is before that of the release, or a fact in `while` has changed. */
export type Lapse =
  { readonly until: string } | { readonly fact: string; readonly was: FactValue; readonly is: FactValue };

/** undefined if the waiver still holds. */
export function lapseOf({ until, while: pins = {} }: Waiver, mission: Mission): Lapse | undefined {
  if (until !== undefined && until < (mission.settings.release?.date ?? '')) return { until };
  for (const [fact, was] of Object.entries<FactValue>(pins)) {
    const result = mission.facts.lookup(fact);
    const is = result.kind === 'fact' ? factValue({ kind: 'fact', value: result.value }) : null;
    if (JSON.stringify(is) !== JSON.stringify(was)) return { fact, was, is };
  }
  return undefined;
}

/** What stands in a waiver to paste for the words that a person must find: such a waiver does not hold yet. */
export const blanks = { reason: 'why', by: 'who answers for it' };
