import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../compose/template.ts';
import { pageShape, rawPageNames, viewShape } from '../compose/view/shapes.ts';
import { builtInHouses, readBuiltInHouse } from '../disk/read-house.ts';
import { type HouseFiles, type PackedHouse, placeName, readHouse } from '../house/house.ts';
import { parseTemplate } from '../source/handlebars/parse.ts';
import type { Path } from '../source/yaml/read.ts';

/** Run by `build.mjs`: stores what the houses that come with prelim amount to. A broken house ends the build. */
for (const name of builtInHouses()) {
  const packed = pack(readBuiltInHouse(name));
  writeFileSync(join(import.meta.dirname, `${name}.json`), JSON.stringify(packed, withoutMarks));
}

function pack(files: HouseFiles): PackedHouse {
  const { house, diagnostics } = readHouse(files);
  const templates: Record<string, PackedHouse['templates'][string]> = {};
  for (const [path, source] of files.templates) {
    if (!path.endsWith('.hbs')) continue;
    const { program, diagnostics: wrong } = parseTemplate(source);
    if (program) templates[path] = { text: source.text, program };
    else throw new Error(`${source.path}: ${wrong[0]?.message ?? ''}`);
  }
  if (!house) throw new Error(`${files.file.path}: ${diagnostics[0]?.message ?? ''}`);
  const names = Object.keys(house.documents).map((kind) => `${kind}.md.hbs`);
  const wrong = [
    ...names.flatMap((name) => readTemplate(house, name, viewShape).diagnostics),
    ...readTemplate(house, 'page.html.hbs', pageShape, rawPageNames).diagnostics,
  ];
  if (wrong.length > 0) throw new Error(wrong.map(({ at, message }) => `${at.source.path}: ${message}`).join('\n'));
  const { locate, values } = house;
  const places: Record<string, readonly [number, number]> = {};
  const note = (value: unknown, path: Path): void => {
    const { start, end } = locate(path);
    places[placeName(path)] = [start, end];
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) note(inner, [...path, key]);
  };
  note(values.words, ['words']);
  return { file: { text: files.file.text, values, places }, templates };
}

/** Marks of Handlebars' own that nothing here reads. */
function withoutMarks(key: string, value: unknown): unknown {
  return /^(?:strip|openStrip|closeStrip|inverseStrip|indent|chained|source|leftStripped|rightStripped)$/.test(key)
    ? undefined
    : value;
}
