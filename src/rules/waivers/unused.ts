import type { FactValue } from '../../claims/write/describe.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Waiver } from '../../mission/schema/mission.ts';
import { parseDate } from '../../numbers/calendar.ts';
import type { Rule } from '../rule.ts';
import { type Lapse, isWaiverFor, isWaivable, lapseOf } from '../waivers.ts';

export const unused: Rule = {
  id: 'waivers/unused',
  severity: 'warning',
  summary: 'A waiver sets nothing aside, or has lapsed',
  why: 'A waiver that outlives its reason lies in wait for the next mistake at its place.',
  basis: 'The house’s policy: an exception is for one case.',
  wrong: 'waivers:\n  - { rule: claims/loose, text: nearly half, reason: agreed, by: the media analyst }',
  right: 'waivers: []',
  needs: [],

  *check({ mission }, { ruleIds, diagnostics }) {
    if (mission.unread.size > 0) return; // what could not be read may be what it was written for
    for (const [index, waiver] of (mission.settings.waivers ?? []).entries()) {
      if (!ruleIds.includes(waiver.rule) || !isWaivable(waiver.rule)) continue;
      const isNeeded = diagnostics.some((diagnostic) => isWaiverFor(waiver, diagnostic, mission));
      const lapse = lapseOf(waiver, mission);
      if (isNeeded && !lapse) continue;
      const message =
        isNeeded && lapse ? `This waiver of ${waiver.rule} ${lapseText(lapse, mission)}` : idleText(waiver);
      const advice = isNeeded ? 'Look at the case again, and renew the waiver or correct the text.' : 'Take it out.';
      yield { at: placeOf(mission, 'waivers', index), message, advice };
    }
  },
};

function idleText({ rule, at, text }: Waiver): string {
  const where = [at && ` in ${at}`, text && ` for “${text}”`].filter(Boolean).join('');
  return `This waiver sets nothing aside: ${rule} finds nothing${where}.`;
}

function lapseText(lapse: Lapse, { settings, language }: Mission): string {
  const day = (iso: string): string => {
    const date = parseDate(iso);
    return date ? language.print.date(date) : iso;
  };
  if ('until' in lapse)
    return `lapsed after ${day(lapse.until)}; the release is of ${day(settings.release?.date ?? '')}.`;
  const shown = (value: FactValue): string =>
    value === null ? 'gone' : Array.isArray(value) ? value.join(' to ') : String(value);
  return `lapsed because “${lapse.fact}” has changed: it was ${shown(lapse.was)} and is ${shown(lapse.is)}.`;
}
