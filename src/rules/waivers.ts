import { type FactValue, factValue } from '../claims/write/describe.ts';
import { letter } from '../languages/patterns.ts';
import type { Mission } from '../mission/mission.ts';
import type { Waiver } from '../mission/schema/mission.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { spanText } from '../source/source.ts';

/** Rules that no waiver sets aside: without them there is nothing that could be trusted or printed. */
const unwaivable = /^(?:files\/|templates\/|waivers\/|facts\/unknown$)/;

export const isWaivable = (rule: string): boolean => !unwaivable.test(rule);

/** Whether somebody answers for this problem. */
export function waived(problem: Diagnostic, mission: Mission): boolean {
  if (!isWaivable(problem.rule)) return false;
  return (mission.settings.waivers ?? []).some((waiver) => fits(waiver, problem, mission) && !lapse(waiver, mission));
}

/** Whether a waiver was written for this problem, be it lapsed or not. */
export function fits({ rule, at, text }: Waiver, problem: Diagnostic, mission: Mission): boolean {
  if (rule !== problem.rule) return false;
  if (text !== undefined && !holds(spanText(problem.at), text)) return false;
  return at === undefined || isIn(at, problem, mission);
}

/**
 * Whether the words of a waiver stand among those of a problem as whole words, however they wrap and with or without
 * their link.
 */
function holds(written: string, text: string): boolean {
  const said = folded(text).toLowerCase();
  const joins = (side: string): boolean => new RegExp(`[${letter}\\d]`).test(side);
  return [written.replace(/\s+/g, ' '), plainWords(written)].some((one) => {
    const words = one.toLowerCase();
    for (let at = words.indexOf(said); at >= 0; at = words.indexOf(said, at + 1)) {
      const end = at + said.length;
      const isCut =
        (joins(words.charAt(at - 1)) && joins(said.charAt(0))) ||
        (joins(
          words
            .slice(end, end + 2)
            .replace(/^[.,](?=\d)/, '')
            .charAt(0),
        ) &&
          joins(said.slice(-1)));
      if (!isCut) return true;
    }
    return false;
  });
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of a problem on one line, as people read them: without the marks of links. */
export const plainWords = (text: string): string => folded(text.replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1'));

/**
 * Why a waiver no longer holds: its last day is over at the date of the release, or a fact that it rests on has another
 * value.
 */
export type Lapse =
  { readonly until: string } | { readonly fact: string; readonly was: FactValue; readonly is: FactValue };

export function lapse({ until, while: pins = {} }: Waiver, mission: Mission): Lapse | undefined {
  if (until !== undefined && until < (mission.settings.release?.date ?? '')) return { until };
  for (const [fact, was] of Object.entries<FactValue>(pins)) {
    const found = mission.facts.lookup(fact);
    const is = found.kind === 'fact' ? factValue({ kind: 'fact', value: found.value }) : null;
    if (JSON.stringify(is) !== JSON.stringify(was)) return { fact, was, is };
  }
  return undefined;
}

/** `findings/media` is a file without its ending; `facts.voters` is a place of mission.yaml. */
function isIn(at: string, { at: { source, start } }: Diagnostic, mission: Mission): boolean {
  const file = [...mission.findings, ...mission.quotations].find(({ id }) => id === at);
  if (file) return file.source === source;
  if (source !== mission.file) return false;
  const path = at.split('.');
  const [key, value] = [mission.yaml.locateKey(path), mission.yaml.locate(path)];
  return start >= key.start && start < Math.max(value.end, key.end);
}
