import { type Composed, type Document, composeDocument } from './document.ts';
import { checkTemplate, strayTemplates } from './template.ts';
import { pageShape, rawPageNames, viewShape } from './view/shapes.ts';
import type { House } from '../house/house.ts';
import { type Mission, isComplete } from '../mission/mission.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { ParseCache } from '../source/parse-cache.ts';

/** The mission and what would be published of it. */
export interface Draft {
  readonly mission: Mission;
  /** None where the mission is incomplete or a template is wrong. */
  readonly documents: readonly Document[];
}

/**
 * Composes the documents of those kinds. From an incomplete mission there are none, but all that is wrong with its
 * templates is said.
 */
export function compose(
  mission: Mission,
  kinds: readonly string[],
  isDraft: boolean,
  trees?: ParseCache,
): { draft: Draft; diagnostics: readonly Diagnostic[] } {
  const { house } = mission;
  const composed = kinds.map((kind) =>
    isComplete(mission) ? composeDocument(mission, kind, isDraft, trees) : templateOf(kind, house),
  );
  const pageDiagnostics = checkTemplate(house, 'page.html.hbs', pageShape, rawPageNames);
  const ofFiles = [...pageDiagnostics, ...strayTemplates(house)];
  const documents = ofFiles.length > 0 ? [] : composed.flatMap(({ document }) => document ?? []);
  return {
    draft: { mission, documents },
    diagnostics: [...composed.flatMap(({ diagnostics }) => diagnostics), ...ofFiles],
  };
}

const templateOf = (kind: string, house: House): Composed => ({
  document: undefined,
  diagnostics: checkTemplate(house, `${kind}.md.hbs`, viewShape),
});
