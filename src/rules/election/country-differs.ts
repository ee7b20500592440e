import { type ObservedCountry, observedCountry } from '../../analysis/election/country-names.ts';
import { foreignCountry, foreignVotes, type ForeignVote } from '../../analysis/election/other-votes.ts';
import { namePhrases } from '../../analysis/election/named-in-settings.ts';
import { withoutReprints } from '../../analysis/passages/passages.ts';
import { type Mission, placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const countryDiffers: Rule = {
  id: 'election/country-differs',
  severity: 'warning',
  summary: 'The vote is that of another country than mission.yaml gives; an error in the headline and the lead',
  why:
    'The folder of the last mission is copied, and the old headline goes out under the new dateline: no slip is seen ' +
    'by more people, and none is harder to take back.',
  basis: 'Declaration of Principles (2005): conclusions rest on the highest standards of accuracy.',
  wrong: 'The parliamentary elections in Iceland were well run.',
  right: 'Unlike the previous parliamentary elections in Iceland, these elections were held in winter.',
  needs: ['election.country'],

  *check(draft) {
    const { mission } = draft;
    const country = observedCountry(mission);
    if (!country) return;
    const told = new Set<string>();
    for (const { phrase } of namePhrases(mission)) {
      const other = foreignCountry(phrase, draft);
      if (!other) continue;
      const found = problem({ ...phrase, country: other, isSure: true }, country, mission);
      told.add(placeKey(found));
      yield { ...found, severity: 'error' };
    }
    for (const vote of foreignVotes(draft)) {
      const found = problem(vote, country, mission);
      if (withoutReprints([found], vote.passage, mission).length === 0 || told.has(placeKey(found))) continue;
      told.add(placeKey(found));
      yield { ...found, ...(vote.place !== 'elsewhere' && vote.isSure && { severity: 'error' }) };
    }
  },
};

const placeKey = ({ at }: Problem): string => `${at.source.path}:${at.start}`;

function problem(vote: ForeignVote, own: ObservedCountry, mission: Mission): Problem {
  const { passage, start, end, country, isSure } = vote;
  const words = passage.text.slice(Math.min(start, country.start), end).replace(/\s+/g, ' ');
  const name = mission.house.countries[own.code] ?? own.name;
  return {
    at: passage.spanOf(country.start, country.end),
    message: isSure
      ? `“${words}” is written here, but the election that is observed is that of ${name}.`
      : `“${words}” seems to be the election that is observed, but that is of ${name}.`,
    related: [
      {
        at: placeOf(mission, 'election', 'country'),
        message: `the country: ${own.code}, ${name}`,
      },
    ],
    advice: 'Correct the country, here or there. If another vote is meant, say which: its year, or how it compares.',
    suggestions: instead(vote, own, mission),
  };
}

/** The name or adjective that could stand there; none where the words around it would not fit. */
function instead({ passage, country }: ForeignVote, own: ObservedCountry, { language }: Mission): readonly string[] {
  const { articles, countries } = language;
  const words = passage.text.slice(country.start, country.end);
  const before = passage.text.slice(0, country.start).trimEnd().toLowerCase();
  const hasArticle = articles.some((article) => before.endsWith(` ${article}`) || before === article);
  const [adjective] = own.adjectives;
  const isAdjective = country.form === 'adjective';
  const word = isAdjective ? adjective : own.name;
  const fits = isAdjective ? !words.endsWith('s') : hasArticle === countries.withArticle.includes(own.code);
  if (word === undefined || !fits) return [];
  return [words === words.toUpperCase() ? word.toUpperCase() : word];
}
