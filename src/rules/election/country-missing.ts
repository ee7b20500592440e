import { namesObserved, observedCountry } from '../../analysis/election/country-names.ts';
import { countryVariants } from '../../analysis/election/country-variants.ts';
import { foreignVotes } from '../../analysis/election/other-votes.ts';
import { overallFinding } from '../../analysis/passages/printed-parts.ts';
import { printedPassages } from '../../analysis/passages/passages.ts';
import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';

export const countryMissing: Rule = {
  id: 'election/country-missing',
  severity: 'warning',
  summary: 'The document never names the country that voted',
  why:
    'A release is read on a screen among a hundred others, and the city of the dateline is often not that of the ' +
    'vote: whoever does not know already must be able to read who voted.',
  basis: 'The form of published releases: country and election stand in the headline or the lead.',
  wrong:
    'findings/overall.md\n---\ntopic: overall\n---\n# Voters had a choice, observers say\n\nThe [6 ' +
    'February](fact:election.date) parliamentary elections were well run.',
  right:
    'findings/overall.md\n---\ntopic: overall\n---\n# Voters had a choice, observers say\n\nThe [6 ' +
    'February](fact:election.date) parliamentary elections in Liechtenstein were well run.',
  needs: ['election.country', 'mission.format', 'findings', 'quotes'],

  *check(draft) {
    const { mission, documents } = draft;
    const country = observedCountry(mission);
    if (!country || !overallFinding(mission)) return; // without a lead there is no release to speak of
    if (foreignVotes(draft).length > 0 || countryVariants(draft).length > 0) return; // named, but wrongly
    const name = mission.house.countries[country.code] ?? country.name;
    for (const document of documents) {
      if (printedPassages(document).some(({ text }) => namesObserved(text, mission))) continue;
      yield {
        at: placeOf(mission, 'election', 'country'),
        message:
          `The ${mission.house.documents[document.kind]?.name ?? document.kind} never names the country that voted, ` +
          `${country.area === undefined ? name : `${country.area} in ${name}`}.`,
        advice: 'Name it, best in the headline and the lead.',
      };
    }
  },
};
