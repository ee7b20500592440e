import { parseDate } from '../claims/calendar.ts';
import type { Document } from '../compose/document.ts';
import { pointAt, type Diagnostic } from '../diagnostic.ts';
import type { House, HouseParts } from '../house/house.ts';
import { fault } from '../mission/fault.ts';
import type { Format } from './format.ts';
import { loadCompiler, typeset, type Compiler } from './typeset/compiler.ts';
import { familiesFor, familiesOf, type Family } from './typeset/fonts.ts';
import { layoutFaults, layoutOf, textOf } from './typeset/layout.ts';
import { letterFaults } from './typeset/letters.ts';
import { partsOf } from './typeset/parts.ts';

/** A PDF for everybody (PDF/UA-1), set by Typst with the fonts and the layout of the house. */
export async function loadPdf(): Promise<Format> {
  const compiler = await loadCompiler();
  const known = new WeakMap<Document, Made & { readonly parts: HouseParts }>();
  const made = (document: Document, house: House, parts: HouseParts): Made => {
    const before = known.get(document);
    if (before?.parts === parts) return before;
    const now = make(compiler, document, house, parts);
    known.set(document, { ...now, parts });
    return now;
  };
  return {
    id: 'pdf',
    extension: 'pdf',
    needs: /^(?:fonts\/(?!\.|.*\.(?:txt|md)$).+|(?:page|document)\.typ)$/i,
    faults: (document, house, parts) => made(document, house, parts).faults,
    render(document, house, parts) {
      const { pdf, faults: [first] } = made(document, house, parts);
      if (pdf) return pdf;
      const { line, column } = pointAt(first?.at.source ?? house.file, first?.at.start ?? 0);
      throw new Error(`${first?.at.source.path}:${line}:${column}: ${first?.message}`);
    },
  };
}

interface Made {
  readonly pdf: Uint8Array | undefined;
  readonly faults: readonly Diagnostic[];
}

function make(compiler: Compiler, document: Document, house: House, parts: HouseParts): Made {
  const layout = layoutOf(house, parts);
  const { families, broken } = familiesOf(parts);
  const faults = [...layoutFaults(layout), ...broken.map(brokenFont)];
  if (faults.length > 0) return { pdf: undefined, faults };
  const content = { inside: partsOf(document.root), about: aboutOf(document) };
  const { needed, missing } = familiesFor(`${layout.text}${JSON.stringify(content)}`, families);
  const used = families.filter((family) => needed.has(family) || layout.text.includes(family.name));
  const letters = letterFaults(document, layout, missing, families);
  const set = typeset(compiler, { layout, program: textOf(parts, 'document.typ'), document: manuscriptOf(content, used), families: used, isAccessible: missing.size === 0 });
  return 'pdf' in set ? { pdf: set.pdf, faults: letters } : { pdf: undefined, faults: [...letters, set.fault] };
}

/** What a layout may print beside the text. */
function aboutOf({ about }: Document) {
  const { language, title, mission, dated, marks, institutions, country, date } = about;
  const day = parseDate(date);
  return { language, title, mission, dated, marks, institutions, country, day: day ? { year: day.year, month: day.month, day: day.day } : null };
}

function manuscriptOf({ inside, about }: { inside: unknown; about: object }, families: readonly Family[]): string {
  const fonts = Object.fromEntries(families.map(({ name, privately }) => [name, privately]));
  return JSON.stringify({ inside, about: { ...about, fonts }, fonts: Object.values(fonts) });
}

const brokenFont = (path: string): Diagnostic =>
  fault('files/not-text', { source: { path, text: '' }, start: 0, end: 0 }, 'This file, in the folder of the house or in templates/ of the mission, is no font that can be used: it is broken, or neither TrueType nor OpenType. Replace it, or take it away.');
