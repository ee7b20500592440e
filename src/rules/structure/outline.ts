import { overallFinding } from '../../analysis/passages/printed-parts.ts';
import type { Finding } from '../../mission/finding.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Quotation } from '../../mission/quotation.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { nearest } from '../../source/did-you-mean.ts';

export const outline: Rule = {
  id: 'structure/outline',
  severity: 'error',
  summary: 'The outline names what does not exist or names it twice; a warning where it leaves something out',
  why: 'What the outline leaves out is not printed, and nobody notices on the night.',
  basis: 'How prelim works: a release prints what the outline names, in its order.',
  wrong:
    'release:\n  outline:\n    - findings/election-administration\n    - quotes/quaderwald\n    - ' +
    'findings/election-administration',
  right: 'release:\n  outline:\n    - findings/election-administration\n    - quotes/quaderwald',
  needs: ['release.outline'],
  isOfAnyLanguage: true,

  *check({ mission }) {
    const entries = mission.settings.release?.outline;
    if (!entries) return;
    const headline = overallFinding(mission)?.id;
    const ids = [...mission.findings, ...mission.quotations].map(({ id }) => id);
    const missing = new Map(
      printedTexts(mission).flatMap((text) => (entries.includes(text.id) ? [] : [[text.id, text]])),
    );
    for (const [index, entry] of entries.entries()) {
      const at = mission.yaml.locate(['release', 'outline', index]);
      const first = entries.indexOf(entry);
      if (entry === headline)
        yield {
          at,
          message: `“${entry}” is the headline and the lead, which stand first anyway. Leave it out of the outline.`,
        };
      else if (first < index) {
        const related = [{ at: mission.yaml.locate(['release', 'outline', first]), message: 'it stands here first' }];
        yield { at, related, message: `“${entry}” stands twice in the outline.` };
      } else if (!ids.includes(entry) && !mission.unread.has(entry) && !mission.unread.has(entry.split('/')[0] ?? '')) {
        const meant = meantBy(entry, [...missing.keys()]) ?? nearest(entry, ids);
        missing.delete(meant ?? ''); // that it is left out is the same problem, not another one
        yield {
          at,
          message: `There is no “${entry}” in this mission.${hint(entry, meant)}`,
          ...(meant !== undefined && { suggestions: [meant] }),
        };
      }
    }
    yield* leftOut(mission, [...missing.values()]);
  },
};

/** What the outline should name: the findings with words for the press, and the quotations. */
const printedTexts = ({ findings, quotations, house }: Mission): readonly (Finding | Quotation)[] => [
  ...findings.filter(({ about, press }) => ![house.topics[0], ''].includes(about.topic) && press.length > 0),
  ...quotations,
];

/** The name of an entry without folder and ending. */
const bare = (entry: string): string => entry.replace(/^.*\//, '').replace(/\.md$/, '');

/**
 * The entry that is meant among those that are not named yet: by a slip, without its folder, or by a part of its name.
 */
function meantBy(entry: string, missing: readonly string[]): string | undefined {
  const name = bare(entry);
  const isAlike = (id: string): boolean => name.length > 3 && (bare(id).includes(name) || name.includes(bare(id)));
  const alike = missing.filter(isAlike);
  return (
    missing.find((id) => bare(id) === name) ?? nearest(entry, missing) ?? (alike.length === 1 ? alike[0] : undefined)
  );
}

function hint(entry: string, meant: string | undefined): string {
  if (meant === undefined) return ' An entry is a file without its ending, such as findings/media or quotes/novak.';
  return entry === `${meant}.md` ? ` Leave out the ending: “${meant}”.` : ` Did you mean “${meant}”?`;
}

function* leftOut({ yaml }: Mission, missing: readonly (Finding | Quotation)[]): Generator<Problem> {
  const at = yaml.locateKey(['release', 'outline']);
  for (const { id, source } of missing) {
    const related = [{ at: { source, start: 0, end: 0 }, message: 'this would not be printed' }];
    yield { at, related, severity: 'warning', message: `The outline leaves out “${id}”, so it would not be printed.` };
  }
}
