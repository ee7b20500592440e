import { passagesOf } from '../../analysis/passages/passages.ts';
import { placeholdersIn } from '../../analysis/text/characters.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { spanText } from '../../source/source.ts';
import type { Path } from '../../source/yaml/read.ts';

export const placeholder: Rule = {
  id: 'style/placeholder',
  severity: 'error',
  summary:
    'A placeholder such as XX, TBC or [name] was not replaced; on release night, a sentence of the sample mission',
  why:
    'On the night of a release nobody reads every line once more, and “XX per cent” goes out under the names of ' +
    'all partners.',
  basis: 'Declaration of Principles (2005): statements are accurate. A text with gaps is none yet.',
  wrong: 'Turnout at noon was TBC.',
  right: 'Turnout at noon was not announced.',
  needs: [],
  yieldsTo: ['claims/unreadable'],

  *check(draft, { isRelease }) {
    for (const passage of passagesOf(draft)) {
      if (passage.part === 'printed') continue;
      for (const { start, end } of placeholdersIn(passage.text, passage.language))
        yield problemAt(passage.spanOf(start, end));
    }
    yield* inSettings(draft.mission);
    if (isRelease) yield* samplesIn(draft);
  },
};

const problemAt = (at: Problem['at']): Problem => ({
  at,
  message: `“${spanText(at)}” stands for words that are still to come.`,
  advice: 'Put them in its place.',
});

/** What stands in mission.yaml, all of which may be printed one day; its waivers quote what stands elsewhere. */
function* inSettings({ file, yaml, unread, language }: Mission): Generator<Problem> {
  if (placeholdersIn(file.text, language).length === 0) return;
  for (const { path, text } of textsIn(yaml.value, [])) {
    if (
      path[0] === 'waivers' ||
      unread.has(String(path[0])) ||
      path.includes('phones') ||
      hasOwnForm.includes(String(path.at(-1)))
    )
      continue;
    const [found] = placeholdersIn(text, language);
    if (found)
      yield {
        ...problemAt(yaml.locate(path)),
        message: `“${text.slice(found.start, found.end)}” stands for words that are still to come.`,
      };
  }
}

/** What is no country or address is told as such. */
const hasOwnForm = ['country', 'email'];

function* textsIn(value: unknown, path: Path): Generator<{ readonly path: Path; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Nobody is to be told of them before there was time to replace them: a new mission has no problems. */
function* samplesIn(draft: Draft): Generator<Problem> {
  const { samples = [] } = draft.mission.house.style ?? {};
  for (const passage of passagesOf(draft)) {
    const sample = passage.part === 'printed' ? undefined : samples.find((words) => passage.text.includes(words));
    if (sample === undefined) continue;
    const start = passage.text.indexOf(sample);
    yield {
      at: passage.spanOf(start, start + sample.length),
      message: 'These words come from the sample mission that “prelim init” writes.',
      advice: 'Write your own in their place, or delete the file.',
    };
  }
}
