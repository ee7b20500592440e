import { english } from '../claims/english/index.ts';
import { nounAfter } from '../claims/noun-phrase.ts';
import { recordBefore } from '../claims/record-before.ts';
import type { Mention } from '../claims/scan.ts';
import { sentenceAt } from '../claims/sentence.ts';
import { measureOf } from '../claims/subject.ts';
import type { Mission } from '../mission/mission.ts';
import type { LinkedEntry } from './entries.ts';
import { judgeWords, type Judged } from './judged.ts';
import type { LinkedWords, Passage } from './passage.ts';

/** The words of a link held against their fact, with the words beside the brackets that belong to them. */
export function linkedEntry(link: LinkedWords, mentions: readonly Mention[], passage: Passage, mission: Mission): LinkedEntry {
  const { url, at, isWritten } = link;
  const around = recordAround(link, passage, mission) ?? mentions.find((mention) => isAround(mention, link, passage));
  const whole = around && judgedAt(around, passage, url, mission);
  const isClear = whole && (isPercentage(whole) || !['unreadable', 'wrong-kind'].includes(whole.judgement.verdict));
  const { start, end } = isClear ? { start: Math.min(around.start, link.start), end: Math.max(around.end, link.end) } : link;
  const isEmpty = !isWritten && start === end; // prelim has no words for it, which is told as a name that leads nowhere
  const own = isClear ? whole : isEmpty ? undefined : judgedAt(link, passage, url, mission);
  const judged = own && isBareShare(own, link, passage) ? { ...own, judgement: { ...own.judgement, ...bareShare } } : own;
  return { kind: 'linked', passage, start, end, text: passage.text.slice(start, end), at, url, isWritten, isWider: isClear === true, judged };
}

const bareShare = { verdict: 'false', isOtherUnit: true, isBareShare: true } as const;

/** “[7] per cent”, “[3] percentage points”: never a count, whatever the fact is. Other units may be words that the fact does not have. */
const isPercentage = ({ claim: { statement } }: Judged): boolean => 'measure' in statement && statement.measure !== 'number';

const judgedAt = ({ start, end }: { start: number; end: number }, { text }: Passage, url: string, mission: Mission): Judged | undefined =>
  judgeWords(text.slice(start, end), url, mission);

/** “a record [17]” */
function recordAround({ url, start, end }: LinkedWords, passage: Passage, mission: Mission): { start: number; end: number } | undefined {
  const from = recordBefore(passage.text.slice(0, start));
  if (from === undefined) return undefined;
  const wider = { start: from, end };
  return judgedAt(wider, passage, url, mission)?.claim.statement.kind === 'record' ? wider : undefined;
}

/** “almost [12 million]”, “[62] per cent”: what stands outside the brackets says as much as what stands inside. */
const isAround = (mention: Mention, link: LinkedWords, { links }: Passage): boolean =>
  !('aside' in mention) &&
  mention.start <= link.start &&
  mention.end >= link.end &&
  mention.end - mention.start > link.end - link.start &&
  links.filter((other) => other.start < mention.end && mention.start < other.end).length === 1;

const percentWords = Object.values(english.percents).flat();

/**
 * “[97] stations” where the fact is 97 per cent: a plain number before a noun, in a sentence that has no per cent for it. In tables the
 * head may say it, and before other words than nouns so may an earlier sentence.
 */
function isBareShare({ claim: { statement }, subject }: Judged, { end, isWritten }: LinkedWords, { text, inside }: Passage): boolean {
  if (statement.kind !== 'number' || statement.measure !== 'number' || !isWritten || inside === 'table') return false;
  const isShare = subject.kind === 'share' || (subject.kind === 'fact' && measureOf(subject.unit) !== 'number');
  if (!isShare || !nounAfter(text, end)) return false;
  const sentence = sentenceAt(text, end);
  const said = text.slice(sentence.start, sentence.end).toLowerCase();
  return ![...percentWords, 'point'].some((word) => said.includes(word));
}
