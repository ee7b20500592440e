import type { Link } from '../reading/links.ts';
import type { Mission } from '../reading/mission.ts';
import { isPoint, meets, point, type Range } from '../range.ts';
import { compare, parseRational } from '../rational.ts';
import { isDateNamed, timeBetween, weekdayOf, type DateWords } from './dates.ts';
import { countMeaning, fractionMeaning, percentMeaning, type Grade, type Meaning } from './meaning.ts';
import { isOnEdge, spanMeaning } from './span-meaning.ts';
import { bands, isPolicy, subjectOf, type Subject } from './subject.ts';
import { readWording, type Wording } from './wording.ts';
import { hedgeWords, spanUnits, type SpanUnit } from './words.ts';

/** What must be said of the words of a link: nothing, a rule, or nobody knows. */
export type Verdict =
  | 'true'
  | 'unknown'
  | 'false'
  | Exclude<Grade, 'true'>
  | 'outside-band'
  | 'other-weekday'
  | 'no-record'
  | 'missing'
  | 'unreadable';

const hedgeBefore = new RegExp(`(?:^|[\\s(])(${Object.values(hedgeWords).flat().join('|')})\\s+$`, 'i');
const unitBehind = /^\s+(per cent|percentage points?|(?:day|week|month|year|decade)s?)\b/i;
const signBehind = /^\s*%/;
const scaleBehind = /^\s*(thousand|million|billion)\b/i;
/** Characters that nobody sees say nothing, as themselves or as Markdown writes them. */
const unseen = /[\p{Cf}\u034F\u115F\u3164\uFFA0\uFFFC]|&#x?[\da-f]+;/giu;
/** Words that may as well belong to the sentence: “under three conditions”, “about two of which”. */
const ambiguous = /^(?:over|above|under|below|some|about|around|exactly)$/i;

/** Judges the words of a link as design.md, section 2 does, as far as they are simple. */
export function judgeLink(link: Link, mission: Mission): Verdict {
  const subject = subjectOf(link, mission);
  if (subject === 'missing' || subject === 'unknown') return subject;
  if (link.words === '') return subject.kind === 'share' && !subject.range ? 'unknown' : 'true';
  const [words, before] = [link.words, link.before].map((text) => text.replace(unseen, ''));
  const scale = scaleBehind.exec(link.behind)?.[1] ?? '';
  const [hedge = '', unit = ''] = [hedgeBefore.exec(before ?? '')?.[1], unitBehind.exec(link.behind)?.[1]];
  if (ambiguous.test(hedge) || signBehind.test(link.behind)) return 'unknown';
  if (subject.kind === 'text') return words?.toLowerCase() === subject.text.toLowerCase() ? 'true' : 'false';
  const wording = readWording(`${hedge} ${words} ${scale} ${unit}`);
  return wording ? judge(wording, subject, mission.today) : 'unknown';
}

export function judge(wording: Wording, subject: Subject, today: string | undefined): Verdict {
  const isFigure = subject.kind === 'number' || subject.kind === 'share';
  switch (wording.kind) {
    case 'number':
      return judgeNumber(wording, subject);
    case 'fraction':
      return isFigure ? graded(fractionMeaning(wording.hedge, wording.percent), percentOf(subject)) : 'false';
    case 'part':
      return subject.kind === 'share'
        ? trueIf(
            subject.range !== undefined &&
              meets(point(wording.part), subject.part) &&
              meets(point(wording.whole), subject.whole),
          )
        : 'unknown';
    case 'range':
      if (compare(wording.low, wording.high) >= 0) return 'unreadable';
      return subject.kind === 'number' && subject.measure === 'number'
        ? trueIf(meets({ low: wording.low, high: wording.high }, subject.range))
        : 'unknown';
    case 'quantity':
      return judgeQuantity(wording.name, subject);
    case 'many':
      return subject.kind === 'number' && subject.measure === 'number'
        ? graded(manyMeaning(wording.unit.above), subject.range)
        : 'false';
    case 'record':
      return judgeRecord(wording.extreme, subject);
    case 'first':
      return trueIf(subject.kind === 'truth' && subject.text === 'true');
    case 'date':
      return judgeDate(wording, subject, today);
  }
}

const trueIf = (isTrue: boolean): Verdict => (isTrue ? 'true' : 'false');

/** A fact in per cent, or a share; nothing where there is none to compare with. */
const percentOf = (subject: Subject): Range | undefined => {
  if (subject.kind === 'share') return subject.range;
  return subject.kind === 'number' && subject.measure !== 'number' ? subject.range : undefined;
};

function graded(meaning: Meaning | undefined, fact: Range | undefined): Verdict {
  if (!meaning) return 'unknown';
  return (fact && meaning.find(([, range]) => meets(range, fact))?.[0]) ?? 'false';
}

function judgeNumber(wording: Wording & { kind: 'number' }, subject: Subject): Verdict {
  const { hedge, measure, stated, unit, isRounded } = wording;
  const spanUnit = spanUnits.find((one) => one === measure);
  if (spanUnit) return judgeSpan(wording, spanUnit, subject);
  if (subject.kind === 'date') return stated.above >= 1000n ? 'unknown' : 'false';
  if (subject.kind === 'share')
    return measure === 'points' ? 'false' : graded(percentMeaning(hedge, wording), subject.range);
  if (subject.kind !== 'number' || (measure !== 'number' && measure !== subject.measure)) return 'false';
  if (subject.measure !== 'number') return graded(percentMeaning(hedge, wording), subject.range);
  const verdict = graded(countMeaning(hedge, { stated, unit, isRounded }), subject.range);
  const isExact = hedge === 'exactly' || (hedge === undefined && !isRounded);
  return isExact && verdict === 'true' && !isPoint(subject.range) ? 'rounded-as-exact' : verdict;
}

function judgeSpan({ hedge, stated }: Wording & { kind: 'number' }, unit: SpanUnit, subject: Subject): Verdict {
  if (subject.kind !== 'span') return subject.kind === 'number' && subject.unit !== undefined ? 'false' : 'unknown';
  const [meaning, time] = [spanMeaning(hedge, stated), timeBetween(subject.from, subject.to, unit)];
  return meaning && isOnEdge(time, meaning, unit) ? 'unknown' : graded(meaning, { low: time, high: time });
}

function judgeDate({ weekday, ...day }: DateWords, subject: Subject, today: string | undefined): Verdict {
  if (subject.kind !== 'date' || !isDateNamed(day, subject.text, today)) return 'false';
  return weekday === undefined || weekday === weekdayOf(subject.text) ? 'true' : 'other-weekday';
}

function judgeQuantity(name: keyof typeof bands, subject: Subject): Verdict {
  const share = percentOf(subject);
  if (share && !(subject.kind === 'number' && subject.measure === 'points'))
    return meets(bands[name], share) ? 'true' : isPolicy(name) ? 'outside-band' : 'false';
  if (subject.kind === 'share') return 'false';
  return subject.kind === 'number' && subject.measure === 'number' && name === 'none'
    ? trueIf(meets(bands.none, subject.range))
    : 'unknown';
}

/** “hundreds”: two hundred to a thousand; half as much again misleads. */
const manyMeaning = (unit: bigint): Meaning => {
  const low = { above: 2n * unit, below: 1n };
  return [
    ['true', { low, high: { above: 10n * unit, below: 1n } }],
    ['loose', { low, high: { above: 15n * unit, below: 1n } }],
  ];
};

function judgeRecord(extreme: 'highest' | 'lowest', subject: Subject): Verdict {
  if (subject.kind !== 'number') return 'false';
  const earlier = subject.history.map(parseRational);
  const isBeaten = earlier.every((value) =>
    meets(subject.range, extreme === 'highest' ? { low: value, isAbove: true } : { high: value, isBelow: true }),
  );
  return earlier.length > 0 && isBeaten ? 'true' : 'no-record';
}
