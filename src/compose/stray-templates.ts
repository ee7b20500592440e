import type { Diagnostic } from '../diagnostic.ts';
import type { House } from '../house/house.ts';
import { fault } from '../mission/fault.ts';
import { nearest } from '../mission/nearest.ts';
import { partsOf } from './partial-calls.ts';
import { parseTemplate } from './template-syntax.ts';

/** Files of the mission's templates/ that replace nothing and that no template calls: under another name they were meant to. */
export function strayTemplates({ added, templates, documents }: House): readonly Diagnostic[] {
  if (added.size === 0) return [];
  const programs = new Map([...templates].flatMap(([path, source]) => (path.endsWith('.hbs') ? [[path, parseTemplate(source).program]] : [])));
  if ([...programs.values()].includes(undefined)) return []; // what a broken template calls is not known
  const used = new Set(['page.html.hbs', 'page.css', 'mail.css', 'page.typ', ...Object.keys(documents).map((kind) => `${kind}.md.hbs`)]);
  for (const [path, program] of programs) {
    for (const part of partsOf(program)) {
      const called = part.type === 'PartialStatement' && part.name.type === 'PathExpression' ? `partials/${part.name.original}${/\.[a-z]+\.hbs$/.exec(path)?.[0] ?? ''}` : path;
      if (called !== path) used.add(called);
    }
  }
  const meant = new Map([...used, ...templates.keys()].flatMap((path) => (added.has(path) ? [] : [[stem(path), path]])));
  return [...added].flatMap(([path, source]) => {
    if (used.has(path)) return [];
    const near = meant.get(stem(path)) ?? meant.get(nearest(stem(path), [...meant.keys()]) ?? '');
    const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
    return [fault('templates/unknown-name', { source, start: 0, end: 0 }, `Nothing uses this file: it has the name of no template of the house, and no template calls it.${hint}`)];
  });
}

/** The name of a template without its folder and endings; a style sheet keeps its own. */
const stem = (path: string): string => path.replace(/^.*\//, '').replace(/(?:\.\w+)*\.hbs$/, '');
