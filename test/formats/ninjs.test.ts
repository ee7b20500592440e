import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { formatsNamed } from '../../src/formats/index.ts';
import { shownText } from '../support/html.ts';
import { officialSchema } from '../support/schemas.ts';

const [ninjs, txt] = await formatsNamed('ninjs,txt');
if (!ninjs || !txt) throw new Error('a format is missing');

const missions = readdirSync('fixtures/missions');

interface FactObject {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly embargoedUntil?: string;
  readonly pubStatus: string;
  readonly bodies: readonly { readonly value: string }[];
  readonly infoSources?: readonly { readonly name: string }[];
  readonly descriptions?: readonly { readonly role: string; readonly value: string }[];
}

interface News {
  readonly [key: string]: unknown;
  readonly uri: string;
  readonly pubStatus: string;
  readonly embargoedUntil?: string;
  readonly versionCreated: string;
  readonly headlines: readonly { readonly value: string }[];
  readonly bodies: readonly { readonly value: string }[];
  readonly people: readonly { readonly name: string; readonly rel: string; readonly literal: string }[];
  readonly associations: readonly FactObject[];
}

/** A mission of the fixtures as ninjs, with some words of its mission.yaml changed, and its plain text. */
function newsOf(
  name: string,
  isDraft = false,
  changes: Readonly<Record<string, string>> = {},
): { news: News; text: string } {
  const sources = readSources(`fixtures/missions/${name}`, process.cwd());
  const changed = Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} has no “${from}”`);
    return text.replace(from, to);
  }, sources.mission.text);
  const {
    documents: [release],
    house,
  } = compile({ ...sources, mission: { ...sources.mission, text: changed } }, { isDraft });
  if (!release || !house) throw new Error('nothing was composed');
  return {
    news: JSON.parse(String(ninjs?.render(release, house, new Map()))),
    text: String(txt?.render(release, house, new Map())),
  };
}

const schema = officialSchema('ninjs-3.1.json', 'whether ninjs follows the schema of IPTC');

describe.skipIf(!schema)('the schema of IPTC', () => {
  const ajv = new Ajv2020({ strict: false, schemas: [{ $id: 'https://geojson.org/schema/GeoJSON.json' }] });
  formats.default(ajv);
  const validate = schema && ajv.compile(schema);
  const { ninjsType } = (schema?.['$defs'] ?? {}) as Readonly<Record<string, { readonly properties: object }>>;
  const keys = Object.keys(ninjsType?.properties ?? {});

  test.each(
    missions.flatMap(
      (name) =>
        [
          [name, false],
          [name, true],
        ] as const,
    ),
  )('is followed by %s (draft: %s)', (name, isDraft) => {
    const { news } = newsOf(name, isDraft);
    validate?.(news);
    expect(validate?.errors).toBe(null);
    expect(Object.keys(news)).toEqual(keys.filter((key) => key in news));
  });

  test('is not followed by anything else', () => {
    const { news } = newsOf('minimal');
    for (const wrong of [
      { ...news, facts: [] },
      { ...news, uri: 'no uri' },
      { ...news, versionCreated: '2019-06-10' },
      { ...news, pubStatus: 'draft' },
    ])
      expect(validate?.(wrong)).toBe(false);
  });
});

describe.each(missions)('%s as ninjs', (name) => {
  const { news, text } = newsOf(name);
  const words = (some: string): string[] => some.split(/\s+/).filter((word) => word !== '');

  test('says what the plain text says', () => {
    const [{ value: headline = '' } = {}] = news.headlines;
    const [{ value: plain = '' } = {}, { value: page = '' } = {}] = news.bodies;
    const marks = news['edNote'] === undefined ? [] : words(String(news['edNote']));
    expect([...marks, ...words(headline), ...words(plain).slice(marks.length)]).toEqual(words(text));
    expect(news.bodies[0]).toMatchObject({ charCount: [...plain].length, wordCount: words(plain).length });
    expect(shownText(page)).not.toContain(headline);
  });

  test('names each fact that the text states once, and none that is not meant for print', () => {
    const { draft, documents } = compile(readSources(`fixtures/missions/${name}`, process.cwd()));
    const own = [...(draft?.mission.facts.own.facts.values() ?? [])];
    const urls = documents.flatMap(({ links }) => links.map(({ link }) => link.url));
    const isStated = (fact: string): boolean =>
      urls.some((url) =>
        url
          .replace(/^fact:|\?.*$/g, '')
          .split(/\/|\.\./)
          .includes(fact),
      );
    const names = news.associations.map((fact) => fact.name);
    expect(names.filter((fact) => !fact.startsWith('observers.'))).toEqual(
      own.filter((fact) => fact.about.internal !== true && isStated(fact.name)).map((fact) => fact.name),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(news.associations.map(({ uri }) => uri)).size).toBe(names.length);
    const written = JSON.stringify(news);
    for (const { name: hidden, about } of own) {
      if (about.internal === true) expect(written).not.toContain(hidden);
      if (about.note !== undefined && !text.replace(/\s+/g, ' ').includes(about.note))
        expect(written).not.toContain(about.note);
    }
  });

  test('says who vouches for the facts', () => {
    const sources = new Set(news.associations.flatMap((fact) => fact.infoSources?.map((source) => source.name) ?? []));
    expect(news['infoSources']).toEqual([...sources].map((source) => ({ name: source, role: 'source of facts' })));
  });
});

describe('a fact', () => {
  const { news } = newsOf('kazakhstan-2019');
  const fact = (name: string, from = news): FactObject | undefined =>
    from.associations.find((one) => one.name === name);

  test('has value, source and day', () => {
    expect(fact('voters.registered')).toEqual({
      uri: 'tag:odihr.pl,2019-06-09:kz:press-release:voters.registered',
      type: 'text',
      pubStatus: 'usable',
      descriptions: [{ role: 'as-of', value: '2019-06-08' }],
      bodies: [{ role: 'value', contentType: 'application/json', value: '11947995' }],
      infoSources: [{ name: 'Central Election Commission', role: 'source' }],
      title: '11,947,995',
      name: 'voters.registered',
      rel: 'fact',
    });
  });

  test.each([
    ['between: [7000, 9000], unit: stations', '[7000,9000]', 'between 7,000 and 9,000 stations'],
    ['about: 9900', '[9850,9950]', 'some 9,900'],
    ['value: 7.50, unit: per cent', '7.5', '7.50 per cent'],
    ['value: 2019-06-09', '"2019-06-09"', '9 June 2019'],
    ['value: true', 'true', 'yes'],
    ['value: "a \\"word\\""', '"a \\"word\\""', '“a "word"”'],
  ])('with %s is %s for machines and %s for people', (stated, value, title) => {
    const other = fact('polling-stations.total', newsOf('kazakhstan-2019', true, { 'value: 9968': stated }).news);
    expect([other?.bodies[0]?.value, other?.title]).toEqual([value, title]);
  });

  test('does not name what it is a part of where that is not meant for print', () => {
    const hidden = newsOf('kazakhstan-2019', false, { 'history: {': 'internal: true, history: {' }).news;
    expect(fact('candidates.women')?.descriptions).toEqual([{ role: 'part-of', value: 'candidates.registered' }]);
    expect(fact('candidates.women', hidden)?.descriptions).toBeUndefined();
    expect(JSON.stringify(hidden)).not.toContain('candidates.registered');
  });

  test('is no part of the mission where another part is not meant for print: the rest would give that one away', () => {
    const sizes = (from: News) =>
      from.associations.map(({ name }) => name).filter((name) => name.startsWith('observers.'));
    expect(sizes(news)).toEqual([
      'observers.total',
      'observers.countries',
      'observers.parts.odihr',
      'observers.parts.oscepa',
    ]);
    expect(
      sizes(newsOf('kazakhstan-2019', true, { 'count: 49,': 'count: { value: 49, internal: true },' }).news),
    ).toEqual(['observers.total', 'observers.countries']);
    expect(
      sizes(newsOf('kazakhstan-2019', true, { 'total: 339': 'total: { value: 339, internal: true }' }).news),
    ).not.toContain('observers.total');
  });
});

describe('what may not be published', () => {
  test('a draft is withheld, and its facts with it', () => {
    const { news } = newsOf('kazakhstan-2019', true);
    expect([news, ...news.associations].filter(({ pubStatus }) => pubStatus !== 'withheld')).toEqual([]);
    expect(news.headlines[0]?.value).toMatch(/^DRAFT – not for publication \| Early/);
  });

  test.each([
    ['2031-10-13T14:30+02:00', '2031-10-13T14:30:00+02:00', '2031-10-13T00:00:00+02:00'],
    ['2031-10-13T14:30:15Z', '2031-10-13T14:30:15Z', '2031-10-13T00:00:00Z'],
    ['2031-10-13T14:30', '2031-10-13T14:30:00-12:00', '2031-10-13T00:00:00Z'],
  ])('an embargo of %s holds until %s', (embargo, until, from) => {
    const { news } = newsOf('montenegro-2031', true, { '2031-10-13T14:30+02:00': embargo });
    expect([news, ...news.associations].filter(({ embargoedUntil }) => embargoedUntil !== until)).toEqual([]);
    expect(news.versionCreated).toBe(from);
  });

  test('whoever is absent is named only behind the one who stands in', () => {
    const { people } = newsOf('montenegro-2031').news;
    expect(people.map(({ name }) => name)).not.toContain('Benoît Lacassagne-Drouet');
    expect(people.find(({ name }) => name.startsWith('Željka'))?.literal).toBe(
      'Željka Ružmarin-Čavlović, on behalf of Benoît Lacassagne-Drouet, Head of the PACE delegation',
    );
  });
});

test('the name of a statement stays the same when its release is moved to another day', () => {
  const { news } = newsOf('kazakhstan-2019', true, { 'date: 2019-06-10': 'date: 2019-06-11' });
  expect(news.uri).toBe(newsOf('kazakhstan-2019').news.uri);
});

test.each([
  ['the contact, where no institution has a domain', {}, 'tag:bram.terlinghuis@odihr.pl,2033-02-06:li:press-release'],
  [
    'nobody, where there is no address either',
    { ', email: bram.terlinghuis@odihr.pl': '' },
    'urn:x-prelim:2033-02-06:li:press-release',
  ],
])('it is given in the name of %s', (_, changes, uri) => {
  const withoutDomains = { 'contacts:': 'institutions: { odihr: { name: Office } }\ncontacts:' };
  expect(newsOf('minimal', true, { ...withoutDomains, ...changes }).news.uri).toBe(uri);
});
