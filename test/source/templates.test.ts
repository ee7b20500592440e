import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { pageShape, rawPageNames, type Page } from '../../src/compose/view/shapes.ts';
import type { Shape } from '../../src/source/handlebars/check.ts';
import { createSlots } from '../../src/compose/slots.ts';
import { readTemplate } from '../../src/compose/template.ts';
import { viewOf } from '../../src/compose/view/view.ts';
import { viewShape } from '../../src/compose/view/shapes.ts';
import { builtInHouses, readBuiltInHouse } from '../../src/disk/read-house.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { readHouse, type House } from '../../src/house/house.ts';
import { isComplete } from '../../src/mission/mission.ts';
import { readMission } from '../../src/mission/read-mission.ts';
import { generated, shape, valueOf } from '../support/template-generator.ts';
import { languages } from '../../src/languages/index.ts';

function houseNamed(name: string): House {
  const { house, diagnostics } = readHouse(readBuiltInHouse(name));
  if (!house) throw new Error(diagnostics.map(({ message }) => message).join());
  return house;
}

const osce = houseNamed('osce');

/** What a template gives here, and what it gives in Handlebars. */
function renderedBoth(
  house: House,
  name: string,
  view: object,
  of: Shape = viewShape,
  rawNames: readonly string[] = [],
) {
  const { template, diagnostics } = readTemplate(house, name, of, rawNames);
  const real = handlebars.create();
  const ending = /\.\w+\.hbs$/.exec(name)?.[0] ?? '';
  for (const [path, { text }] of house.templates) {
    if (path.startsWith('partials/') && path.endsWith(ending))
      real.registerPartial(path.slice('partials/'.length, -ending.length), text);
  }
  const render = real.compile(house.templates.get(name)?.text ?? '', {
    noEscape: rawNames.length === 0,
    preventIndent: true,
  });
  return {
    diagnostics: diagnostics.map(({ message }) => message),
    ours: template?.render(view).text,
    theirs: render(view),
  };
}

const missions = readdirSync('fixtures/missions');

describe.each(builtInHouses())('the templates of %s give what Handlebars gives', (name) => {
  const house = houseNamed(name);
  const documents = Object.keys(house.documents);

  test.each(documents.flatMap((document) => missions.map((mission) => [document, mission] as const)))(
    '%s of %s',
    (document, folder) => {
      const { mission } = readMission(readSources(`fixtures/missions/${folder}`, process.cwd()), house, languages);
      if (!isComplete(mission)) throw new Error(`${folder} cannot be read`);
      const { diagnostics, ours, theirs } = renderedBoth(house, `${document}.md.hbs`, viewOf(mission, createSlots()));
      expect(diagnostics).toEqual([]);
      expect(ours).toBe(theirs);
      expect(ours?.length).toBeGreaterThan(100);
    },
  );

  test.each([
    { isDraft: true, embargo: '2019-06-10T14:30+06:00', names: ['A & <B>', '"\'`={{x}}', ']]> \\'] },
    { isDraft: false, embargo: undefined, names: [] },
  ])('the page, draft: $isDraft', ({ isDraft, embargo, names }) => {
    const named = names.map((one) => ({ name: one }));
    const [title, other] = ['"><script>alert(1)</script> & `=`', "'{{title}}'"];
    const page: Page = {
      language: 'en',
      title,
      date: '2019-06-10',
      places: named,
      institutions: named,
      country: other,
      electionDate: '2019-06-09',
      isDraft,
      embargo,
      house: other,
      styles: 'a > b {}',
      body: '<p>&amp;</p>',
    };
    const { diagnostics, ours, theirs } = renderedBoth(house, 'page.html.hbs', page, pageShape, rawPageNames);
    expect(diagnostics).toEqual([]);
    expect(ours).toBe(theirs);
    expect(ours).toContain('<p>&amp;</p>');
  });
});

test.each([
  '{{#each names}}{{#if @first}}a{{else}}b{{/if}}{{#unless @last}}, {{/unless}}{{#if @index}}c{{/if}}{{this}}{{/each}}',
  '{{#each places as |place number|}}{{#if number}}; {{/if}}{{place.name}}{{#each people as |one|}} {{one.name}} ' +
    'of {{place.name}}, {{../name}}, {{@root.name}}{{/each}}{{else}}none{{/each}}',
  '{{#if isOpen~}}\n  a\n{{~else if home}}\n b {{~#with home}} {{name}} ' +
    '{{../title}}{{^}}c{{/with}}\n{{else}}\nd\n{{/if}}\n e',
  String.raw`\{{name}} {{! a }}{{!-- {{b}} --}} {{#with home as |h|}}{{> place h}}{{> person head}}{{/with}}`,
])('%s gives what Handlebars gives', (text) => {
  const people = [{ name: 'A' }, { name: 'B', isNew: true, phones: ['1', '2'] }];
  const home = { name: 'H', people, head: { name: 'C' } };
  const partials = {
    'partials/place.md.hbs': '{{name}}:{{#each people}}{{> person}}{{/each}}\n',
    'partials/person.md.hbs': '{{name}}{{#if isNew}}!{{/if}}{{#each phones}} {{this}}{{/each}}',
  };
  const templates = new Map(
    Object.entries({ 'main.md.hbs': text, ...partials }).map(([path, one]) => [path, { path, text: one }]),
  );
  for (const view of [
    {},
    { name: 'N', title: 'T', isOpen: true, names: ['x', 'y', 'z'], home, places: [home, {}, { name: 'P', people }] },
    { home, names: ['x'] },
  ]) {
    const { diagnostics, ours, theirs } = renderedBoth({ ...osce, templates }, 'main.md.hbs', view, shape);
    expect(diagnostics).toEqual([]);
    expect(ours).toBe(theirs);
  }
});

test('templates that nobody thought of are sound, and give what Handlebars gives', () => {
  const property = fc.property(fc.gen(), valueOf(shape), (pick, view) => {
    const files = generated(pick);
    const templates = new Map(Object.entries(files).map(([path, text]) => [path, { path, text }]));
    const { diagnostics, ours, theirs } = renderedBoth({ ...osce, templates }, 'main.md.hbs', view as object, shape);
    expect(diagnostics, JSON.stringify(files)).toEqual([]);
    expect(ours, JSON.stringify({ files, view })).toBe(theirs);
  });
  fc.assert(property, { numRuns: 400, seed: 2019, endOnFailure: true });
});
