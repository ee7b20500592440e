import type { Passage } from '../passages/passage.ts';
import type { Mention } from '../../claims/scan/scan.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { either, eitherPattern, patternOf, wordEnd, wordStart } from '../../languages/patterns.ts';

/**
 * Whether no fact of a mission can prove a number: the time within which a report is promised, the share that a law
 * demands, the two who stand in a run-off, a distance, how far a count has come. `isRunoff` tells that the election is
 * a second round.
 */
export function isUnproven(mention: Mention, { text, language }: Passage, isRunoff: boolean): boolean {
  if (!('kind' in mention)) return false;
  const around: Surroundings = {
    mention: mention.text.toLowerCase(),
    before: lastSentence(text.slice(Math.max(0, mention.start - reach), mention.start)).toLowerCase(),
    after: firstSentence(text.slice(mention.end, mention.end + reach)).toLowerCase(),
  };
  const patterns = patternsOf(language);
  if (isAge(around, patterns)) return true;
  if (mention.kind === 'duration')
    return isPromise(around, patterns) || isTerm(around, patterns) || patterns.thresholdOf().test(around.before);
  if (mention.kind === 'number' && (isRivals(around, isRunoff, patterns, language) || isDistance(around, patterns)))
    return true;
  const isShare = mention.kind === 'share';
  return isThreshold(around, isShare, patterns) || (isShare && isProgress(around, patterns));
}

/** As far from a number, in UTF-16 units, as words of its sentence may tell what it is. */
const reach = 160;

/** The words around a number within its sentence, in lower case. */
interface Surroundings {
  readonly mention: string;
  readonly before: string;
  readonly after: string;
}

/** A full stop behind which a sentence begins. */
const sentenceEnd = /[.!?;][”"’)]*\s+(?=[“"‘(]*[A-ZÀ-Þ])/g;

const lastSentence = (text: string): string => {
  const end = [...text.matchAll(sentenceEnd)].at(-1);
  return end ? text.slice(end.index + end[0].length) : text;
};

const firstSentence = (text: string): string => {
  const [end] = text.matchAll(sentenceEnd);
  return end ? text.slice(0, end.index) : text;
};

/** “will issue a final report some eight weeks after the election” */
const isPromise = ({ before, after }: Surroundings, { promised, promising }: Patterns): boolean => {
  const words = `${before} ${after}`;
  return promised().test(words) && promising().test(words);
};

/** “50 per cent plus one”, “a threshold of 5 per cent”, “must receive more than half of the votes cast” */
function isThreshold({ mention, before, after }: Surroundings, isShare: boolean, patterns: Patterns): boolean {
  if (patterns.thresholdOf().test(before)) return true;
  if (isShare && patterns.threshold().test(mention.endsWith('+') ? `+${after}` : after)) return true;
  if (patterns.majority().test(mention) && patterns.nobody().test(before)) return true; // “no candidate won a majority”
  if (isQuota({ mention, before, after }, patterns)) return true;
  const isOfVotes = patterns.ofVotes().test(after) || patterns.votesOf().test(before);
  return isOfVotes && (patterns.demanding().test(before) || patterns.demanded().test(`${before} ${after}`));
}

/** “at least 40 per cent of the candidates on a list must be women”, “there must be at least one in each four” */
const isQuota = ({ mention, before, after }: Surroundings, patterns: Patterns): boolean =>
  patterns.bounding().test(mention) &&
  (patterns.obliging().test(after) || patterns.obligingBefore().test(before)) &&
  patterns.general().test(`${before} ${after}`);

/** “has seven days to announce the results” */
const isTerm = ({ before, after }: Surroundings, patterns: Patterns): boolean =>
  patterns.term().test(before) && / to [a-z]/.test(after.slice(0, 5));

/** “17-year-olds”, “aged 18–34”, “persons under 18” */
const isAge = ({ mention, before, after }: Surroundings, patterns: Patterns): boolean =>
  patterns.age().test(mention + after) ||
  patterns.aged().test(before) ||
  (patterns.hedgedAge().test(mention) && patterns.agedGroups().test(before));

/** “the top two”, “the two leading candidates”; of a run-off also “the two candidates” */
function isRivals(
  { mention, before, after }: Surroundings,
  isRunoff: boolean,
  patterns: Patterns,
  { numbers }: Language,
): boolean {
  if (mention !== numbers.small[2] && mention !== '2') return false;
  if (patterns.ahead().test(before) || patterns.leadingRivals().test(after)) return true;
  return patterns.rivals().test(after) && (isRunoff || patterns.runoff().test(`${before} ${after}`));
}

/** “within 50 metres of a polling station”, “a 500-metre radius” */
function isDistance({ mention, before, after }: Surroundings, patterns: Patterns): boolean {
  const rest = `${mention}${after}`;
  const end = patterns.length().exec(rest);
  if (!end || end.index >= mention.length) return false;
  return (
    patterns.within().test(before + rest.slice(0, end.index)) ||
    patterns.from().test(rest.slice(end.index + end[0].length))
  );
}

/** “with 99 per cent of protocols counted” */
const isProgress = ({ before, after }: Surroundings, patterns: Patterns): boolean =>
  patterns.progress().test(before) && patterns.counted().test(after);

type Patterns = ReturnType<typeof patternsOf>;

const patternsOf = memoize(({ unproven, mentions, articles, numbers }: Language) => {
  const word = (words: readonly string[]): string => `${wordStart}${eitherPattern(words)}${wordEnd}`;
  const article = `(?:${eitherPattern(articles)} )?`;
  const of = eitherPattern(mentions.partOf);
  const rivals = `(?:[a-z-]+ )?${eitherPattern(unproven.rivals)}${wordEnd}`;
  return {
    promised: patternOf(() => word(unproven.promised)),
    promising: patternOf(() => word(unproven.promising)),
    threshold: patternOf(() => `^[\\s-]?${eitherPattern(unproven.thresholds)}(?![a-z])`),
    thresholdOf: patternOf(
      () => `${eitherPattern(unproven.thresholdsOf)}(?: [^.;:]{1,60} ${numbers.and}(?: ${of})?)?\\s?$`,
    ),
    bounding: patternOf(() => `^${eitherPattern(unproven.bounding)}${wordEnd}`),
    obliging: patternOf(() => `^ [^.;]{0,90}?${wordStart}${eitherPattern(unproven.obliging)}${wordEnd}`),
    obligingBefore: patternOf(() => `${wordStart}${eitherPattern(unproven.obligingBefore)} $`),
    term: patternOf(() => `${wordStart}${eitherPattern(unproven.legalTerms)} $`),
    general: patternOf(() => word(unproven.general)),
    age: patternOf(
      () =>
        `^[a-z\\d–-]+(?:-? ${either(numbers.and, ...mentions.to)} \\d+)?[ -]${eitherPattern(unproven.ages)}${wordEnd}`,
    ),
    aged: patternOf(() => `${wordStart}${eitherPattern(unproven.aged)}\\s$`),
    ofVotes: patternOf(() => `^\\s(?:${of} )?${article}${eitherPattern(unproven.voted)}${wordEnd}`),
    votesOf: patternOf(() => `${wordStart}${eitherPattern(unproven.votedBefore)}${wordEnd}[^.;]{0,40}$`),
    majority: patternOf(() => `${eitherPattern(unproven.majority)}$`),
    nobody: patternOf(() => word(unproven.nobody)),
    hedgedAge: patternOf(() => `^${eitherPattern(unproven.agedHedges)}\\s\\d\\d$`),
    agedGroups: patternOf(() => `${wordStart}${eitherPattern(unproven.agedGroups)}\\s$`),
    demanding: patternOf(() => word(unproven.demanding)),
    demanded: patternOf(() => word(unproven.demanded)),
    ahead: patternOf(() => `${wordStart}${eitherPattern(unproven.leading)} $`),
    leadingRivals: patternOf(() => `^ ${eitherPattern(unproven.leading)} ${rivals}`),
    rivals: patternOf(() => `^ ${rivals}`),
    runoff: patternOf(() => word(unproven.runoffs)),
    length: patternOf(() => `(?<![^ ])[\\d.,]+[\\s-]?${eitherPattern(mentions.lengths)}${wordEnd}`),
    within: patternOf(() => `${wordStart}${eitherPattern(unproven.withinLength)} (?:a |an )?$`),
    from: patternOf(() => `^[\\s-]${eitherPattern(unproven.fromLength)}${wordEnd}`),
    progress: patternOf(() => `${wordStart}${eitherPattern(unproven.progress)}\\s$`),
    counted: patternOf(
      () =>
        `^ ${of} (?:[a-z-]+ ){1,5}?(?:already |now |being |having been )?${eitherPattern(unproven.counted)}${wordEnd}`,
    ),
  };
});
