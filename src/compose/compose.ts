import type { Diagnostic } from '../diagnostic.ts';
import { isComplete, type Mission } from '../mission/mission.ts';
import { composeDocument, type Document } from './document.ts';
import { pageShape, rawPageNames } from './page-shape.ts';
import { strayTemplates } from './stray-templates.ts';
import { readTemplate } from './template.ts';

/** The mission and what would be published of it. */
export interface Draft {
  readonly mission: Mission;
  /** None where the mission is incomplete or a template is wrong. */
  readonly documents: readonly Document[];
}

/** Composes the documents of those kinds. From an incomplete mission there are none. */
export function compose(mission: Mission, kinds: readonly string[], isDraft: boolean): { draft: Draft; faults: readonly Diagnostic[] } {
  if (!isComplete(mission)) return { draft: { mission, documents: [] }, faults: [] };
  const composed = kinds.map((kind) => composeDocument(mission, kind, isDraft));
  const documents = composed.flatMap(({ document }) => document ?? []);
  const pageFaults = mission.house.isChecked ? [] : readTemplate(mission.house, 'page.html.hbs', pageShape, rawPageNames).faults;
  const ofTemplates = [...pageFaults, ...strayTemplates(mission.house)];
  return { draft: { mission, documents: ofTemplates.length > 0 ? [] : documents }, faults: [...composed.flatMap(({ faults }) => faults), ...ofTemplates] };
}
