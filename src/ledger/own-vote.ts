import { sentenceAt } from '../claims/sentence.ts';
import { isColourless, isOfAnother, type VotedOn } from '../claims/voted-on.ts';
import type { Mission } from '../mission/mission.ts';
import type { Passage } from './passage.ts';

/** Whether words name the vote that the mission observes: nothing in them or their sentence speaks of another one. */
export function isOwnVote({ adjectives, start, end }: VotedOn, { text }: Passage, mission: Mission): boolean {
  const own = ownWords(mission);
  if (!adjectives.every((word) => own.has(word) || isColourless(word))) return false;
  const sentence = sentenceAt(text, start);
  return !isOfAnother(text.slice(sentence.start, sentence.end)) && !isElsewhere(text.slice(end, end + 60), mission);
}

/** The words by which mission.yaml calls its election. */
function ownWords({ settings }: Mission): ReadonlySet<string> {
  const { name = '', kind = '', contests = [] } = settings.election ?? {};
  const names = [name, kind, ...contests.flatMap((one) => [one.name, one.kind])];
  return new Set(names.flatMap((one) => one.toLowerCase().split(/\s+/)));
}

/** “…election in Moldova” in a mission to another country. */
function isElsewhere(right: string, { settings, house }: Mission): boolean {
  const [, place = ''] = /^\s(?:in|of)\s(?:the\s)?([^\s\d,.;]+)/.exec(right) ?? [];
  if (place === '' || place.charAt(0) === place.charAt(0).toLowerCase()) return false;
  const { country = '', area = '', name = '' } = settings.election ?? {};
  return ![house.countries[country] ?? '', area, name, ...(settings.election?.contests ?? []).map((one) => one.name)].some((known) => known.includes(place));
}
