import { describe, expect, test } from 'vitest';
import { candidateOf } from '../../src/claims/match/fitting.ts';
import { fittingFacts } from '../../src/claims/match/fitting.ts';
import { readClaim } from '../../src/claims/parse/parse-claim.ts';
import { scan } from '../../src/claims/scan/scan.ts';
import { contextWordsOf } from '../../src/claims/match/surroundings.ts';
import { rules, subject } from './house.ts';
import { english } from '../../src/languages/english/index.ts';

/** Facts by name; after the value a noun as their unit, and in brackets a note. */
type Facts = Readonly<Record<string, string | number>>;

const candidates = (facts: Facts) =>
  Object.entries(facts).map(([name, written]) => {
    const [, value = '', unit, words] = /^(\S+)(?: ([^(]+?))?(?: \((.*)\))?$/.exec(String(written)) ?? [];
    const what = subject(value);
    const counted = what.kind === 'fact' && unit !== undefined ? { ...what, unit } : what;
    return candidateOf(name, counted, { identity: name, unit, words }, english);
  });

/** What fits the first number of a sentence: a name with ! where it is certain. */
function fitOf(text: string, facts: Facts): string {
  const [mention] = scan(text, english).filter((one) => !('aside' in one));
  if (!mention) throw new Error(`no number in “${text}”`);
  const { fits, isCertain } = fittingFacts(
    readClaim(mention.text, english),
    () => contextWordsOf(text, mention.start, mention.end, english),
    candidates(facts),
    rules,
  );
  return fits.map(({ name }) => name).join(' ') + (isCertain ? '!' : '');
}

const voters = { 'voters.registered': 11947995, 'voters.abroad': 43120, 'polling-stations.total': 9968 };
const complaints = { 'complaints.filed': 38, 'complaints.pending': 7 };

describe.each<readonly [string, Facts, readonly (readonly [string, string])[]]>([
  [
    'a value that tells is enough with its noun',
    voters,
    [
      ['There were 11,947,995 voters.', 'voters.registered!'],
      ['There were 11,947,995 names on the lists.', 'voters.registered'],
      ['There were 11,947,996 voters.', ''],
      ['There were 11,947,995 polling stations.', 'voters.registered'],
      ['There were nearly 10,000 polling stations.', 'polling-stations.total!'],
      ['Nearly 10,000 polling stations opened.', 'polling-stations.total'],
      ['Nearly 10,000 shops opened.', ''],
      ['Voting took place in 9,968 of them.', 'polling-stations.total'],
    ],
  ],
  [
    'a rounded value needs the word that tells it from others',
    voters,
    [
      ['Almost 12 million voters were registered.', 'voters.registered!'],
      ['Almost 12 million voters live here.', 'voters.registered'],
      ['More than 43,000 voters live abroad.', 'voters.abroad!'],
    ],
  ],
  [
    'so does a small one',
    complaints,
    [
      ['By the evening 38 complaints had been filed.', 'complaints.filed!'],
      ['By the evening there were 38 complaints.', 'complaints.filed'],
      ['Seven complaints were still pending.', 'complaints.pending!'],
      ['Seven complaints were dismissed.', 'complaints.pending'],
      ['Seven of the complaints were pending.', 'complaints.pending!'],
      ['Seven candidates met.', ''],
    ],
  ],
  [
    'unless no other fact counts the same',
    { 'complaints.filed': 38, 'rallies.seen': 41 },
    [
      ['There were 38 complaints.', 'complaints.filed!'],
      ['There were 41 complaints.', ''],
    ],
  ],
  [
    'a single digit fits too much by chance',
    { 'complaints.filed': 8 },
    [
      ['There were eight complaints.', 'complaints.filed'],
      ['Eight complaints were filed.', 'complaints.filed!'],
    ],
  ],
  [
    'another fact of that value makes it uncertain',
    { 'complaints.filed': 38, 'rallies.seen': 38, 'rallies.with-police': 38 },
    [
      ['By then 38 complaints had been filed.', 'complaints.filed'],
      ['Of the 38 rallies all were calm.', 'rallies.seen rallies.with-police'],
      ['They saw 38 rallies.', 'rallies.seen rallies.with-police'],
      ['At 38 rallies police stood by with dogs.', 'rallies.with-police'],
    ],
  ],
  [
    'a unit decides what is counted',
    { 'news.length': '2940 minutes', 'spending.ceiling': '26400 euros', monitored: '812 (polling stations visited)' },
    [
      ['There were 2,940 minutes of news.', 'news.length!'],
      ['They watched 2,940 programmes.', ''],
      ['The ceiling was 26,400 euros.', 'spending.ceiling!'],
      ['They visited 812 polling stations.', 'monitored!'],
      ['They saw 812 polling stations.', 'monitored'],
    ],
  ],
  [
    'a share is named in its sentence',
    { 'observed.voting-positive/observed.voting': '779/812', turnout: '52.3%', 'women.rise': '2.4pp' },
    [
      ['Voting was assessed positively in 96 per cent of them.', 'observed.voting-positive/observed.voting!'],
      ['Boards were women in 96 per cent of them.', ''],
      ['Turnout was over half.', 'turnout!'],
      ['Turnout rose by 2.4 percentage points.', ''],
      ['More women, a rise of 2.4 percentage points, stood.', 'women.rise!'],
      ['There were 52.3 complaints.', ''],
    ],
  ],
  [
    'what the sentence says of a number must be said by the fact as well',
    { 'complaints.filed': 14, 'candidates.registered': 120, 'voters.registered': 11947995, 'women-elected': 37 },
    [
      ['There were 14 complaints.', 'complaints.filed!'],
      ['On the eve, 14 complaints were filed with the courts.', 'complaints.filed!'],
      ['The 14 complaints that had been filed were rejected.', 'complaints.filed!'],
      ['The courts rejected 14 complaints.', 'complaints.filed'],
      ['The courts rejected all of the 14 complaints.', 'complaints.filed'],
      ['In the end 14 complaints were not filed.', 'complaints.filed'],
      ['In 2026, 14 complaints were filed.', 'complaints.filed'],
      ['By noon 120 candidates were registered.', 'candidates.registered!'],
      ['By then 120 candidates withdrew.', 'candidates.registered'],
      ['Another 120 candidates were refused.', 'candidates.registered'],
      ['Another 120 candidates were registered.', 'candidates.registered'],
      ['Of these 120 women candidates stood.', 'candidates.registered'],
      ['Almost 12 million voters stayed at home.', 'voters.registered'],
      ['They say 37 women were elected.', 'women-elected!'],
      ['They say 37 women were arrested.', 'women-elected'],
    ],
  ],
  [
    'a time is never certain',
    { 'law.amended..election.date': '2018-12-09..2019-06-09' },
    [
      ['The law was amended six months before.', 'law.amended..election.date'],
      ['Boards met six months before.', ''],
    ],
  ],
])('%s', (_, facts, sentences) => {
  test.each(sentences)('%s', (sentence, fit) => expect(fitOf(sentence, facts)).toBe(fit));
});
