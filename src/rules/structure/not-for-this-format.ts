import { usesAnyOf, authoredTextOf } from '../../analysis/passages/authored-text.ts';
import { passagesOf } from '../../analysis/passages/passages.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import { measureOf } from '../../claims/subject.ts';
import type { Draft } from '../../compose/compose.ts';
import { hasPhrase, ownEntry, phrasesIn } from '../../languages/word-lists.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const notForThisFormat: Rule = {
  id: 'structure/not-for-this-format',
  severity: 'error',
  summary:
    'Shares of what was observed, or observation “countrywide”, where the format has no systematic observation; ' +
    'findings of a cancelled mission',
  why:
    'A limited mission visits few polling stations, which it does not choose as a sample. A share of them says ' +
    'nothing about the country, and is quoted as if it did.',
  basis:
    'Declaration of Principles (2005): limited missions must not overstate, or conclude on parts that they did ' +
    'not observe.',
  wrong:
    'facts:\n  observed:\n    voting: { value: 120, source: observers }\n    negative: { value: 12, source: ' +
    'observers }\n\nVoting was negative in [10 per cent](fact:observed.negative/observed.voting) of ' +
    '[120](fact:observed.voting) polling stations.',
  right:
    'facts:\n  observed:\n    voting: { value: 120, source: observers }\n    negative: { value: 12, source: ' +
    'observers }\n\nIn [12](fact:observed.negative) of the [120](fact:observed.voting) polling stations that ' +
    'observers visited, voters had to wait.',
  needs: ['mission.format', 'mission.status'],

  *check(draft) {
    const { mission } = draft;
    if (mission.settings.mission?.status === 'cancelled') {
      yield* ofCancelled(mission);
      return;
    }
    const format = ownEntry(mission.house.formats, mission.settings.mission?.format ?? '');
    if (!format || format.systematic) return;
    const related = [
      {
        at: placeOf(mission, 'mission', 'format'),
        message: `the format is ${mission.settings.mission?.format}, ${format.name}`,
      },
    ];
    for (const problem of [...shares(draft), ...everywhere(draft)]) yield { ...problem, related };
  },
};

function* ofCancelled({ findings, house }: Mission): Generator<Problem> {
  const [overall] = house.topics;
  for (const { about, head } of findings) {
    const advice = 'Take the file away, or correct “mission.status”.';
    if (about.topic === '') continue; // it could not be read
    if (about.topic !== overall)
      yield {
        at: head.locate(['topic']),
        message: `This mission is cancelled, so it has nothing to say on “${about.topic}”.`,
        advice,
      };
    else if (about.assessment !== undefined)
      yield {
        at: head.locate(['assessment']),
        message: 'This mission is cancelled, so it assesses nothing.',
        advice: 'Leave the assessment out, or correct “mission.status”.',
      };
  }
}

function* shares(draft: Draft): Generator<Problem> {
  for (const { part, links, text } of passagesOf(draft)) {
    if (part === 'printed') continue;
    for (const { start, end, url, at } of links) {
      const paths = sharedPaths(url, draft.mission);
      if (paths === undefined) continue;
      const message =
        `“${text.slice(start, end)}” is a share of what was observed on election day (${paths}), which this ` +
        'mission does not observe systematically.';
      yield { at, message, advice: 'Say in how many polling stations it was seen, or describe what was seen.' };
    }
  }
}

/** The facts of a link that claims a share of what was observed, in words; undefined if it claims none. */
function sharedPaths(url: string, { facts, language }: Mission): string | undefined {
  if (!url.includes('observed.')) return undefined;
  const link = readFactLink(url);
  const paths = link?.paths.filter((path) => path.startsWith('observed.')) ?? [];
  if (paths.length === 0) return undefined;
  if (link?.kind === 'share') return link.paths.join(' of ');
  const result = link?.kind === 'one' ? facts.lookup(paths[0] ?? '') : undefined;
  return result?.kind === 'fact' && measureOf(result.fact.about.unit, language) === 'percent' ? paths[0] : undefined;
}

/** Words that only seem to claim it, unless the finding is about election day. */
function* everywhere(draft: Draft): Generator<Problem> {
  const words = draft.mission.house.observation;
  if (!words || !usesAnyOf(draft, words.everywhere)) return;
  for (const { finding, passage, text } of authoredTextOf(draft)) {
    for (const { start, end } of phrasesIn(text, words.everywhere)) {
      const { start: from, end: to } = sentenceAt(passage.text, start, passage.language);
      const sentence = text.slice(from, to);
      if (
        hasPhrase(sentence, words.unless) ||
        !hasPhrase(sentence, words.observed) ||
        !hasPhrase(sentence, words['election-day'])
      )
        continue;
      const isCertain = words.topics.includes(finding.about.topic);
      yield {
        at: passage.spanOf(start, end),
        ...(!isCertain && { severity: 'warning' }),
        message:
          `“${passage.text.slice(start, end)}” ${isCertain ? 'says' : 'seems to say'} that election day was ` +
          'observed everywhere, which this mission does not do.',
        advice: 'Say where observers were, or that there was no systematic observation.',
      };
    }
  }
}
