import type { Problem } from '../../diagnostic.ts';
import type { Mission } from '../../mission/mission.ts';
import { didYouMean, nearest, suggestionsFor } from '../../mission/nearest.ts';
import type { Rule } from '../rule.ts';

export const outline: Rule = {
  id: 'structure/outline',
  severity: 'error',
  summary: 'The outline names what does not exist or names it twice; a warning where it leaves something out',
  why: 'What the outline leaves out is not printed, and nobody notices on the night.',
  needs: ['release'],

  *check({ mission }) {
    const entries = mission.settings.release?.outline;
    if (!entries) return;
    const [overall = 'overall'] = mission.house.topics;
    const known = [...mission.findings, ...mission.quotations].map(({ id }) => id);
    const headline = mission.findings.find(({ about }) => about.topic === overall)?.id;
    for (const [index, entry] of entries.entries()) {
      const at = mission.yaml.locate(['release', 'outline', index]);
      const first = entries.indexOf(entry);
      if (entry === headline) yield { at, message: `“${entry}” is the headline and the lead, which stand first anyway. Leave it out of the outline.` };
      else if (first < index) {
        const related = [{ at: mission.yaml.locate(['release', 'outline', first]), message: 'it stands here first' }];
        yield { at, related, message: `“${entry}” stands twice in the outline.` };
      } else if (!known.includes(entry) && !mission.unread.has(entry)) {
        yield { at, message: `There is no “${entry}” in this mission.${hint(entry, known)}`, ...suggestionsFor(entry, known) };
      }
    }
    yield* leftOut(mission, [...entries, ...entries.flatMap((entry) => nearest(entry, known) ?? [])]);
  },
};

const hint = (entry: string, known: readonly string[]): string => {
  const bare = entry.replace(/\.md$/, '');
  if (bare !== entry && known.includes(bare)) return ` Leave out the ending: “${bare}”.`;
  return didYouMean(entry, known) || ' An entry is a file without its ending, such as findings/media or quotes/novak.';
};

/** What the outline does not name, not even by a misspelt name: that is one problem, not two. */
function* leftOut(mission: Mission, named: readonly string[]): Generator<Problem> {
  const at = mission.yaml.locateKey(['release', 'outline']);
  const printed = mission.findings.filter(({ about, press }) => about.topic !== mission.house.topics[0] && press.length > 0);
  for (const { id, source } of [...printed, ...mission.quotations]) {
    if (named.includes(id)) continue;
    const related = [{ at: { source, start: 0, end: 0 }, message: 'this would not be printed' }];
    yield { at, related, severity: 'warning', message: `The outline leaves out “${id}”, so it would not be printed.` };
  }
}
