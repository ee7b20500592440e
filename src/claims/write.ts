import { english } from './english/index.ts';
import { capitalized, opensInWords } from './number-text.ts';
import { type FactSubject, type SpanSubject, type Subject, measureOf } from './subject.ts';
import { writeNumber, writeShare } from './write-number.ts';
import { approximateSpan, spanText, wholeSpan } from './write-span.ts';
import { type Settled, type Writing, formOf } from './writing.ts';

export { type WayToWrite, type Wording, type Writing, waysToWrite } from './writing.ts';

/** The words for `[](fact:…)`; nothing where the fact cannot be written in the way that is asked. */
export function write(subject: Subject, writing: Writing): string | undefined {
  const settled = { startsSentence: false, language: english, as: undefined, ...writing };
  const text = writeSubject(subject, settled);
  return text !== undefined && settled.startsSentence ? capitalized(text) : text;
}

function writeSubject(subject: Subject, writing: Settled): string | undefined {
  switch (subject.kind) {
    case 'fact':
      return writeFact(subject, writing);
    case 'share':
      return writeShare(subject, writing);
    case 'span':
      return writeSpan(subject, writing);
  }
}

function writeFact({ value, unit }: FactSubject, writing: Settled): string | undefined {
  const { as, language } = writing;
  switch (value.kind) {
    case 'number':
      return writeNumber(value, measureOf(unit, language), writing);
    case 'date':
      return as === undefined || as === 'date' ? language.print.date(value.date) : undefined;
    case 'truth':
      return as === 'words' ? language.print.truths[value.isTrue ? 'true' : 'false'] : undefined;
    case 'text':
      return as === undefined || as === 'words' ? value.text : undefined;
  }
}

function writeSpan(subject: SpanSubject, { as, startsSentence, tolerances, language }: Settled): string | undefined {
  if (as === 'date' || as === 'percent') return undefined;
  const round = as === 'approx' ? approximateSpan(subject, tolerances, language) : undefined;
  if (round !== undefined) return round;
  const whole = wholeSpan(subject, tolerances);
  const isSpelled = startsSentence && as !== 'digits' && opensInWords(whole.count);
  const form = isSpelled ? 'words' : formOf(as);
  return spanText(whole, form, language);
}
