import { passagesOf } from '../passages/passages.ts';
import { settingTextsOf } from '../passages/setting-texts.ts';
import type { Draft } from '../../compose/compose.ts';
import { placeOf } from '../../mission/mission.ts';
import type { Span } from '../../source/source.ts';

/** Words of the sample mission that “prelim init” writes. */
export interface SampleWords {
  readonly words: string;
  /** The section of mission.yaml that they stand in; undefined for words of a finding or quotation. */
  readonly section: Section | undefined;
  readonly at: Span;
}

type Section = 'people' | 'contacts' | 'observers';

/**
 * What is left of the sample mission in a mission, by the list `samples` of its house: sentences of findings and
 * quotations, and of each section of mission.yaml the first text. The size of the mission is told by how it is printed.
 */
export function samplesOf(draft: Draft): readonly SampleWords[] {
  const { mission } = draft;
  const { samples = [] } = mission.house.style ?? {};
  if (samples.length === 0) return [];
  const inText: SampleWords[] = [];
  const inSections = new Map<Section, SampleWords>();
  for (const passage of passagesOf(draft)) {
    const words = samples.find((sample) => passage.text.includes(sample));
    if (words === undefined) continue;
    const start = passage.text.indexOf(words);
    if (passage.part !== 'printed')
      inText.push({ words, section: undefined, at: passage.spanOf(start, start + words.length) });
    else if (/^\d/.test(words) && !inSections.has('observers'))
      inSections.set('observers', { words, section: 'observers', at: placeOf(mission, 'observers', 'total') });
  }
  for (const { path, text } of settingTextsOf(mission)) {
    const [section] = path;
    if ((section !== 'people' && section !== 'contacts') || inSections.has(section) || !samples.includes(text))
      continue;
    inSections.set(section, { words: text, section, at: mission.yaml.locate(path) });
  }
  return [...inText, ...inSections.values()];
}
