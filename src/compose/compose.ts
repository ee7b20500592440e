import { type ComposeResult, type Document, composeDocument } from './document.ts';
import { outsideReferences } from './outside.ts';
import { checkTemplate, unusedTemplates } from './template.ts';
import { pageShape, rawPageNames, viewShape } from './view/shapes.ts';
import type { House } from '../house/house.ts';
import { type Mission, isComposable } from '../mission/mission.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { ParseCache } from '../source/parse-cache.ts';

/** The mission and what would be published of it. */
export interface Draft {
  readonly mission: Mission;
  /** Only to be looked at if the mission is incomplete; empty if anything is wrong with a template. */
  readonly documents: readonly Document[];
}

/**
 * Composes the documents of some kinds, each of which the house has. Those of an incomplete mission are for rules
 * alone, so that a slip in mission.yaml hides none of the text; without its sections only templates are checked.
 * `isDraft` puts the stamp of a draft on them.
 */
export function compose(
  mission: Mission,
  kinds: readonly string[],
  isDraft: boolean,
  parseCache?: ParseCache,
): { draft: Draft; diagnostics: readonly Diagnostic[] } {
  const { house } = mission;
  const composed = kinds.map((kind) =>
    isComposable(mission) ? composeDocument(mission, kind, isDraft, parseCache) : onlyCheckTemplate(kind, house),
  );
  const pageDiagnostics = checkTemplate(house, 'page.html.hbs', pageShape, rawPageNames);
  const templateDiagnostics = [...pageDiagnostics, ...unusedTemplates(house)];
  const documents = templateDiagnostics.length > 0 ? [] : composed.flatMap(({ document }) => document ?? []);
  return {
    draft: { mission, documents },
    diagnostics: [
      ...composed.flatMap(({ diagnostics }) => diagnostics),
      ...templateDiagnostics,
      ...outsideReferences(house),
    ],
  };
}

const onlyCheckTemplate = (kind: string, house: House): ComposeResult => ({
  document: undefined,
  diagnostics: checkTemplate(house, `${kind}.md.hbs`, viewShape),
});
