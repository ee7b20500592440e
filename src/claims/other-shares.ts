import type { Claim, Statement } from './claim.ts';
import type { Decimal } from './decimal.ts';
import { isPoint } from './interval.ts';
import type { Language } from './language.ts';
import { numberText, opensInWords } from './number-text.ts';
import { hedgeWords, hedgesFor } from './other-numbers.ts';
import { type Ratio, compareRatios, fromDecimal, over, ratio, rounded, times } from './ratio.ts';
import { figureText, inStyle, styleOf } from './style.ts';
import { type ShareSubject, type Subject, measureOf, shareInPercent, statedShare } from './subject.ts';
import type { Rules } from './verdict.ts';
import { approximateShare, roundedPercent } from './write-percent.ts';

/** The exact share in per cent of a subject that is one. */
function shareOf(subject: Subject, language: Language): Ratio | undefined {
  if (subject.kind === 'share') return shareInPercent(subject) && statedShare(subject);
  if (subject.kind !== 'fact' || subject.value.kind !== 'number') return undefined;
  const isShare = measureOf(subject.unit, language) === 'percent' && isPoint(subject.value.interval);
  return isShare ? fromDecimal(subject.value.stated) : undefined;
}

/** What the words state as a share: the number of per cents, or the fraction. */
function statedOf({ statement }: Claim): Ratio | undefined {
  if (statement.kind === 'fraction') return over(ratio(100n * statement.part), ratio(statement.whole));
  return statement.kind === 'number' ? fromDecimal(statement.stated.number) : undefined;
}

/** “29 of 106” stays a count; a manner of speaking may become a per cent. */
const canBeShare = (statement: Statement): boolean =>
  statement.kind === 'part' ? statement.isIdiom : statement.kind !== 'record' && statement.kind !== 'first';

/** The same fraction or per cent with another hedge, a round share, and the per cent itself. */
export function* otherShares(claim: Claim, subject: Subject, rules: Rules, language: Language): Generator<string> {
  const share = shareOf(subject, language);
  const { statement } = claim;
  if (!share || !canBeShare(statement)) return;
  const style = { ...styleOf(claim, language), inWords: false, scaled: false };
  const isHedged = 'hedge' in statement && statement.hedge !== 'exactly';
  const isNumber = statement.kind === 'number';
  const measure = isNumber ? statement.measure : 'percent';
  const bare = inStyle(isNumber ? rounded(share, statement.stated.number.scale) : roundedPercent(share), measure, style, language);
  if (isNumber && !isHedged) yield bare;
  const stated = statedOf(claim);
  for (const hedge of stated ? hedgesFor(compareRatios(share, stated)) : []) {
    yield `${hedgeWords(hedge, claim, style, language)} ${figureText(claim)}`;
  }
  const round = approximateShare(share, rules.tolerances, language);
  if (round && measure === 'percent') yield round.replace(` ${language.print.percent}`, style.percent);
  yield bare;
}

/** Both numbers of “58 of 121”, with the writer's own word between them. */
export function* otherParts({ statement, ...claim }: Claim, subject: Subject, language: Language): Generator<string> {
  if (statement.kind !== 'part' || subject.kind !== 'share') return;
  const text = claim.words.slice(claim.figure.start, claim.figure.end);
  const between = language.fractions.of.map((phrase) => ` ${phrase} `).filter((phrase) => text.includes(phrase));
  const [connector] = between.sort((a, b) => b.length - a.length);
  const inWords = !/\d/.test(text);
  const number = (stated: Decimal): string => numberText(stated, inWords && opensInWords(stated) ? 'words' : 'digits', language);
  if (!connector) return;
  if (statement.isIdiom) yield number(outOf(subject, statement.whole.number)) + connector + number(statement.whole.number);
  yield number(subject.part.stated) + connector + number(subject.whole.stated);
}

/** How many of ten, or of another round whole, a share comes closest to. */
const outOf = (subject: ShareSubject, whole: Decimal): Decimal =>
  rounded(over(times(statedShare(subject), fromDecimal(whole)), ratio(100)), 0);
