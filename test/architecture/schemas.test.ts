import Ajv from 'ajv';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/source/markdown/front-matter.ts';
import { run } from '../support/fake-host.ts';

const missions = readdirSync('fixtures/missions').map((name) => `fixtures/missions/${name}`);

/** What is wrong with a value by the schema that prelim prints, as an editor would say it. */
async function wrongBy(name: string): Promise<(value: unknown) => readonly string[]> {
  const { stdout } = await run(['schema', name]);
  const validate = new Ajv.default({ strict: false, allErrors: true, formats: { date: true } }).compile(
    JSON.parse(stdout),
  );
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('editors find nothing wrong in good missions', () => {
  test.each(missions)('%s', async (mission) => {
    expect((await wrongBy('mission'))(parse(readFileSync(`${mission}/mission.yaml`, 'utf8')))).toEqual([]);
  });

  test.each(['finding', 'quotation'] as const)('and in the front matter of each %s', async (name) => {
    const wrong = await wrongBy(name);
    const folders = missions.map((mission) => `${mission}/${name === 'finding' ? 'findings' : 'quotes'}`);
    const files = folders
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`));
    expect(files.length).toBeGreaterThan(5);
    for (const path of files)
      expect(wrong(splitFrontMatter({ path, text: readFileSync(path, 'utf8') }, '').head.value)).toEqual([]);
  });
});

test('editors find a misspelt key, a wrong choice and a missing key', async () => {
  const wrong = await wrongBy('finding');
  expect(wrong({ topic: 'media', assesment: 'negative' })).toEqual([' must NOT have additional properties']);
  expect(wrong({ topic: 'media', evidence: 'heard' })).toEqual([
    '/evidence must be equal to one of the allowed values',
  ]);
  expect(wrong({})).toEqual([" must have required property 'topic'"]);
});
