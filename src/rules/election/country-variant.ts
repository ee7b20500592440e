import { observedCountry } from '../../analysis/election/country-names.ts';
import { type CountryVariant, countryVariants } from '../../analysis/election/country-variants.ts';
import { withoutReprints } from '../../analysis/passages/passages.ts';
import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';

export const countryVariant: Rule = {
  id: 'election/country-variant',
  severity: 'warning',
  summary: 'The country that votes is nearly named: a letter off, without its accents, or in a second spelling',
  why:
    'A country that is misspelt in a statement about its election is offended, and one in two spellings looks as if ' +
    'nobody had read the text from end to end.',
  basis: 'A release on Türkiye that also wrote Turkiye.',
  wrong: 'Voters in Lichtenstein received their ballots by post.',
  right: 'Voters in Liechtenstein received their ballots by post.',
  needs: ['election.country'],
  yieldsTo: ['places/not-named-so-then', 'style/hidden-character'],

  *check(draft) {
    const { mission } = draft;
    const country = observedCountry(mission);
    if (!country) return;
    for (const variant of countryVariants(draft)) {
      const { passage, start, end, place, how, name } = variant;
      const at = passage.spanOf(start, end);
      if (withoutReprints([{ at }], passage, mission).length === 0) continue;
      yield {
        at,
        ...(how === 'slip' && place !== 'elsewhere' && { severity: 'error' }),
        message: messageOf(variant, passage.text.slice(start, end)),
        related: [
          { at: placeOf(mission, 'election', 'country'), message: `the country: ${country.code}, ${country.name}` },
        ],
        advice: `Write “${name}”.`,
        suggestions: [name],
      };
    }
  },
};

const messageOf = ({ how, name }: CountryVariant, words: string): string =>
  ({
    spelling: `“${words}” is not what the house calls the country that votes; it writes “${name}”.`,
    accents: `“${words}” is “${name}” without its accents.`,
    slip: `“${words}” is nearly the name of the country that votes, “${name}”.`,
    second: `“${words}” and “${name}” both stand in the text for the country that votes.`,
  })[how];
