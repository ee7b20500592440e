import type { Link } from 'mdast';
import { parseDate } from '../claims/calendar.ts';
import type { Claim } from '../claims/claim.ts';
import { factText } from '../claims/describe.ts';
import { english } from '../claims/english/index.ts';
import { readFactLink, type FactLink } from '../claims/fact-link.ts';
import { meaningOf } from '../claims/meaning.ts';
import { readClaim } from '../claims/read-claim.ts';
import type { Subject } from '../claims/subject.ts';
import { suggest } from '../claims/suggest.ts';
import { judge, type Judgement } from '../claims/verdict.ts';
import { subjectOf, wordingOf } from '../compose/fact-words.ts';
import type { Problem, Span } from '../diagnostic.ts';
import { factLinks, proseOf } from '../mission/claim-links.ts';
import type { Mission } from '../mission/mission.ts';
import { plainText } from '../mission/plain-text.ts';

/** The words of a fact link, held against their fact. */
export interface JudgedLink {
  readonly at: Span;
  readonly link: FactLink;
  readonly claim: Claim;
  readonly subject: Subject;
  readonly judgement: Judgement;
  readonly isHeadline: boolean;
}

const known = new WeakMap<Mission, readonly JudgedLink[]>();

/** Every fact link with words of its own, judged once for all the rules that ask. Links to what is not there have their own rule. */
export function judgedLinks(mission: Mission): readonly JudgedLink[] {
  const judged = known.get(mission) ?? [...judgeAll(mission)];
  known.set(mission, judged);
  return judged;
}

function* judgeAll(mission: Mission): Generator<JudgedLink> {
  const [overall] = mission.house.topics;
  const headline = new Set<unknown>(mission.findings.filter(({ about }) => about.topic === overall).flatMap(({ title }) => title));
  for (const { nodes } of proseOf(mission)) {
    for (const top of nodes) {
      for (const { link, at } of factLinks([top])) {
        const judged = judgeOne(link, mission);
        if (judged) yield { ...judged, at, isHeadline: headline.has(top) };
      }
    }
  }
}

function judgeOne(node: Link, { house, facts, settings }: Mission): Omit<JudgedLink, 'at' | 'isHeadline'> | undefined {
  const link = readFactLink(node.url);
  const subject = link && subjectOf(link, facts);
  const words = plainText(node).replace(/\s+/g, ' ').trim();
  if (!link || !subject || words === '') return undefined;
  const claim = readClaim(words);
  const today = settings.release && parseDate(settings.release.date);
  const judgement = judge(claim, subject, { tolerances: house.tolerances, bands: house.bands, ...(today && { today }) });
  return { link, claim, subject, judgement };
}

/** What a rule says of a link that fails it: both values, both places, and true words to choose from. */
export function problemOf(judged: JudgedLink, mission: Mission, explain: (said: Said) => string): Problem {
  const { at, claim, subject } = judged;
  const wording = wordingOf(mission.house);
  const today = mission.settings.release && parseDate(mission.settings.release.date);
  const offers = suggest(claim, subject, { tolerances: mission.house.tolerances, bands: mission.house.bands, wording, ...(today && { today }) });
  const said = { words: `“${claim.words}”`, meaning: meaningOf(claim), fact: factText(subject, wording) };
  const shown = offers.map((words) => `“${words}”`);
  const advice = shown.length > 0 ? `You could write ${shown.slice(0, -1).join(', ')}${shown.length > 1 ? ' or ' : ''}${shown.at(-1)}.` : undefined;
  return { at, message: explain(said), related: placesOf(judged, mission), suggestions: offers, ...(advice && { advice }) };
}

export interface Said {
  readonly words: string;
  readonly meaning: string | undefined;
  readonly fact: string;
}

/** Each fact that the link names, with its value and who vouches for it. */
function placesOf({ link }: JudgedLink, mission: Mission): NonNullable<Problem['related']> {
  return link.paths.flatMap((path) => {
    const found = mission.facts.lookup(path);
    if (found.kind !== 'fact') return [];
    const { source, 'as-of': asOf, unit } = found.fact.about;
    const day = asOf === undefined ? undefined : parseDate(asOf);
    const vouched = [source, day && english.print.date(day)].filter((part) => part !== undefined).join(', ');
    const value = factText({ kind: 'fact', value: found.value, unit }, wordingOf(mission.house));
    return [{ at: mission.yaml.locate(found.fact.at), message: `${path} = ${value}${vouched && `  (${vouched})`}` }];
  });
}

