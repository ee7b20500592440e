import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../compose/template.ts';
import { pageShape, rawPageNames, viewShape } from '../compose/view/shapes.ts';
import { builtInHouses, readBuiltInHouse } from '../disk/read-house.ts';
import { type HouseFiles, readHouse, readHouseFile } from '../house/house.ts';
import { type StoredHouse, storedHouse } from '../house/stored-house.ts';
import { parseTemplate } from '../source/handlebars/parse.ts';

/** Run by `npm run build`: stores what the houses that come with prelim amount to. A broken house ends the build. */
for (const name of builtInHouses()) {
  const stored = checkAndStore(readBuiltInHouse(name));
  writeFileSync(join(import.meta.dirname, `${name}.json`), JSON.stringify(stored, withoutMarks));
}

function checkAndStore(files: HouseFiles): StoredHouse {
  const { content, diagnostics } = readHouseFile(files);
  const { house } = content ? readHouse({ ...files, content }) : {};
  if (!content || !house) throw new Error(`${files.file.path}: ${diagnostics[0]?.message ?? ''}`);
  const templates: Record<string, StoredHouse['templates'][string]> = {};
  for (const [path, source] of files.templates) {
    if (!path.endsWith('.hbs')) continue;
    const { program, diagnostics: broken } = parseTemplate(source);
    if (!program) throw new Error(`${source.path}: ${broken[0]?.message ?? ''}`);
    templates[path] = { text: source.text, program };
  }
  const unsound = [
    ...Object.keys(house.documents).flatMap((kind) => readTemplate(house, `${kind}.md.hbs`, viewShape).diagnostics),
    ...readTemplate(house, 'page.html.hbs', pageShape, rawPageNames).diagnostics,
  ];
  if (unsound.length > 0) throw new Error(unsound.map(({ at, message }) => `${at.source.path}: ${message}`).join('\n'));
  return storedHouse(files.file, content, templates);
}

/** Marks of Handlebars' own that nothing here reads. */
function withoutMarks(key: string, value: unknown): unknown {
  return /^(?:strip|openStrip|closeStrip|inverseStrip|indent|chained|source|leftStripped|rightStripped)$/.test(key)
    ? undefined
    : value;
}
