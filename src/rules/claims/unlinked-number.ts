import { factPlaces } from '../../analysis/facts/places.ts';
import type { UnlinkedEntry } from '../../analysis/numbers/unlinked.ts';
import { type FittedNumber, fittedNumbers, mostFits } from '../../analysis/numbers/fits.ts';
import { inOwnFigures } from '../../claims/parse/figures.ts';
import { readFactLink } from '../../claims/fact-link.ts';
import type { Candidate } from '../../claims/match/fitting.ts';
import { type Mission, isUnread } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { spanText } from '../../source/source.ts';

export const unlinkedNumber: Rule = {
  id: 'claims/unlinked-number',
  severity: 'warning',
  relaxedBeforeRelease: true,
  summary: 'A number that is linked to no fact',
  why:
    'What no fact stands behind nobody can check: it stays as it was when the figure is corrected, and nobody can ' +
    'say where it came from.',
  basis: 'Declaration of Principles (2005): conclusions rest on accurate, verifiable information.',
  wrong: 'Long-term observers noted 14 complaints.',
  right: 'Long-term observers noted [14](fact:complaints.filed) complaints.',
  needs: [],
  // what was meant as a link is reported as one
  yieldsTo: [
    'claims',
    'facts/unknown',
    'style/garbled-letters',
    'style/hidden-character',
    'style/leftover-marks',
    'style/placeholder',
  ],

  *check(draft) {
    // A fact that could not be read may be the one that is meant.
    const isSilentOnFacts = ['facts', 'observers', 'election', 'release'].some((name) => isUnread(name, draft.mission));
    for (const number of fittedNumbers(draft))
      yield isSilentOnFacts ? unlinkedProblem(number) : problemOf(number, draft.mission);
  },
};

const unlinkedProblem = ({ entry }: FittedNumber): Problem => ({
  at: entry.at,
  message: `“${entry.text.replace(/\s+/g, ' ')}” is linked to no fact.`,
  advice: 'Put mission.yaml right first: then prelim says whether one of its facts fits.',
});

function problemOf({ entry, fits, equal, isCertain }: FittedNumber, mission: Mission): Problem {
  const words = entry.text.replace(/\s+/g, ' ');
  const better = inOwnFigures(words, entry.passage.language);
  const [fact, ...others] = fits;
  const related = (fits.length > 0 ? fits : equal)
    .slice(0, mostFits)
    .flatMap(({ name }) => factPlaces(readFactLink(`fact:${name}`)?.paths ?? [], mission));
  const problem = { at: entry.at, related };
  const [same] = equal;
  if (!fact && same) {
    const message = `“${words}” is linked to no fact. “${same.name}” has this value, but the words do not name it.`;
    return {
      ...problem,
      message,
      advice:
        `If it is meant, write “[${better}](fact:${same.name})”; if not, add the fact to mission.yaml with its ` +
        'source.',
    };
  }
  if (!fact)
    return {
      ...problem,
      message: `“${words}” is linked to no fact, and none fits.`,
      advice: `Add the fact to mission.yaml with its source, and link to it: “[${better}](fact:…)”.`,
    };
  const shown = `“[${better}](fact:${fact.name})”`;
  if (others.length > 0)
    return {
      ...problem,
      message: `“${words}” is linked to no fact, but several fit.`,
      advice: `Link the one that is meant, such as ${shown}.`,
    };
  if (!isCertain || !isLinkable(entry))
    return {
      ...problem,
      message: `“${words}” is linked to no fact. It seems to be “${fact.name}”.`,
      advice: `If it is, write ${shown}.`,
    };
  return {
    ...problem,
    message: `“${words}” is linked to no fact, but “${fact.name}” fits.`,
    ...certainly(entry, fact, shown),
  };
}

/** Quoted words are never changed without their speaker, not even by a link that does not show. */
function certainly(
  { at, passage }: UnlinkedEntry,
  { name }: Candidate,
  shown: string,
): Pick<Problem, 'advice' | 'suggestions' | 'fix'> {
  const link = `[${spanText(at)}](fact:${name})`;
  const isFixable = passage.part !== 'quotation' && passage.inside !== 'quotation' && passage.part !== 'printed';
  return {
    advice: `Write ${shown}${isFixable ? ', or let “prelim fix” do it' : ''}.`,
    suggestions: [link],
    ...(isFixable && { fix: link }),
  };
}

/**
 * A link can stand inside a text, but not in code or in another link, nor across the border of bold words; “!” before
 * it would make it a picture.
 */
const isLinkable = ({ start, end, at, passage: { linkable } }: UnlinkedEntry): boolean =>
  linkable.some((stretch) => stretch.start <= start && end <= stretch.end) &&
  !/[!\\]/.test(at.source.text.charAt(at.start - 1));
