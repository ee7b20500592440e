import { factPlace } from '../../analysis/facts/places.ts';
import { writtenSources } from '../../analysis/passages/passages.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import type { PlacedLink } from '../../mission/fact-links.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { plainText } from '../../source/markdown/parse.ts';

export const internalPrinted: Rule = {
  id: 'facts/internal-printed',
  severity: 'error',
  relaxedBeforeRelease: true,
  summary: 'A document prints a fact that is marked internal',
  why:
    'A figure is internal because its source was promised silence, or because it is not settled yet. Once it is ' +
    'printed, nobody can take it back.',
  basis:
    'How prelim works: “internal: true” keeps a fact out of what is published, while sums and shares are still ' +
    'checked with it.',
  wrong:
    'facts:\n  complaints: { value: 14, source: a member of the commission, internal: true }\n\nThe commission ' +
    'heard [14](fact:complaints) complaints.',
  right:
    'facts:\n  complaints: { value: 14, source: Central Election Commission }\n\nThe commission heard ' +
    '[14](fact:complaints) complaints.',
  needs: [],
  isOfAnyLanguage: true,

  *check({ mission, documents }) {
    const reported = new Set<string>();
    for (const { about, links, kind } of documents) {
      for (const placed of links) {
        const name = internalPathOf(placed.link.url, mission);
        const place = `${placed.at.source.path}:${placed.at.start}`;
        if (name === undefined || reported.has(place)) continue;
        reported.add(place);
        yield writtenSources(mission).has(placed.at.source)
          ? inText(placed, name, mission)
          : inTemplate(placed, name, mission.house.documents[kind]?.name ?? about.title, mission);
      }
    }
  },
};

/**
 * The internal fact that a link prints, in a number or in words; undefined if there is none. A share says how much its
 * first fact is: the base may stay internal.
 */
function internalPathOf(url: string, mission: Mission): string | undefined {
  const link = readFactLink(url);
  const printed = link?.kind === 'share' ? link.paths.slice(0, 1) : link?.paths;
  return printed?.find((path) => {
    const result = mission.facts.lookup(path);
    return result.kind === 'fact' && result.fact.about.internal === true;
  });
}

const advice = 'Say it without this fact; or, if it may be published, take “internal: true” out of mission.yaml.';

function inText({ link, at }: PlacedLink, name: string, mission: Mission): Problem {
  const words = plainText(link);
  const what = words === '' ? `This prints “${name}”` : `“${words}” prints “${name}”`;
  return {
    at,
    message: `${what}, which mission.yaml marks as internal: not meant for print.`,
    related: placesOf(name, mission),
    advice,
  };
}

/** A set phrase is not the writer's: the fact is where it can be put right. */
function inTemplate({ at }: PlacedLink, name: string, document: string, mission: Mission): Problem {
  const result = mission.facts.lookup(name);
  return {
    at: result.kind === 'fact' ? mission.yaml.locateKey(result.fact.at) : at,
    message: `“${name}” is marked as internal, not meant for print, but a set phrase of the ${document} prints it.`,
    related: [{ at, message: 'it is printed here' }],
    advice: 'Take “internal: true” out if it may be published, or leave the phrase out.',
  };
}

function placesOf(name: string, mission: Mission): NonNullable<Problem['related']> {
  const result = mission.facts.lookup(name);
  return result.kind === 'fact' ? [factPlace(name, result.fact, result.value, mission)] : [];
}
