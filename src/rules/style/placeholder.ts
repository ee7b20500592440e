import { fullTextOf, passagesOf } from '../../analysis/passages/passages.ts';
import { settingTextsOf } from '../../analysis/passages/setting-texts.ts';
import { placeholdersIn } from '../../analysis/text/placeholders.ts';
import { type SampleWords, samplesOf } from '../../analysis/text/samples.ts';
import { type Mission, isUnread } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { spanText } from '../../source/source.ts';

export const placeholder: Rule = {
  id: 'style/placeholder',
  severity: 'error',
  summary:
    'A placeholder such as XX, TBC or [name] was not replaced; on release night, words or people of the sample mission',
  why:
    'On the night of a release nobody reads every line once more, and “XX per cent” goes out under the names of ' +
    'all partners.',
  basis: 'Declaration of Principles (2005): statements are accurate. A text with gaps is none yet.',
  wrong: 'Turnout at noon was TBC.',
  right: 'Turnout at noon was not announced.',
  needs: [],
  yieldsTo: ['claims/unreadable', 'style/leftover-marks'],

  *check(draft, { isRelease }) {
    for (const passage of passagesOf(draft)) {
      if (passage.part === 'printed') continue;
      for (const { start, end } of placeholdersIn(passage.text, passage.language)) {
        // an abbreviation that the text explains, such as “Territorial Commission (TK)”
        if (!fullTextOf(draft).includes(`(${passage.text.slice(start, end)})`))
          yield problemAt(passage.spanOf(start, end));
      }
    }
    yield* inSettings(draft.mission);
    if (isRelease) yield* samplesOf(draft).map(sampleProblem);
  },
};

const problemAt = (at: Problem['at']): Problem => ({
  at,
  message: `“${spanText(at)}” stands for words that are still to come.`,
  advice: 'Put them in its place.',
  isUnfinished: true,
});

/** All of mission.yaml may be printed one day. */
function* inSettings(mission: Mission): Generator<Problem> {
  const { yaml, language } = mission;
  const texts = settingTextsOf(mission);
  if (placeholdersIn(texts.map(({ text }) => text).join('\n'), language).length === 0) return;
  for (const { path, text } of texts) {
    if (isUnread(`${path[0]}.${path[1] ?? ''}`, mission) || path.includes('phones')) continue;
    if (hasOwnForm.includes(String(path.at(-1)))) continue;
    const [first] = placeholdersIn(text, language);
    if (first)
      yield {
        ...problemAt(yaml.locate(path)),
        message: `“${text.slice(first.start, first.end)}” stands for words that are still to come.`,
      };
  }
}

/** What is no country or address is reported when it is read. */
const hasOwnForm = ['country', 'email'];

/** On release night only, since a new mission is to have no problems. */
const sampleProblem = ({ words, section, at }: SampleWords): Problem =>
  section === undefined
    ? {
        at,
        message: 'These words come from the sample mission that “prelim init” writes.',
        advice: 'Write your own in their place, or delete the file.',
      }
    : section === 'observers'
      ? {
          at,
          severity: 'warning',
          message: `“${words}” seems to be the size of the sample mission that “prelim init” writes.`,
          advice: 'Write under “observers” how many your mission has, from where and in which parts.',
        }
      : {
          at,
          message: `“${words}” is somebody of the sample mission that “prelim init” writes.`,
          advice: `Write your own people under “${section}”.`,
        };
