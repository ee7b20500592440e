import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHouseAssets } from '../../src/disk/read-house.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { copyMission, temporary } from '../support/temporary.ts';

const needs = /^(?:word\.docx|fonts\/.+\.ttf)$/;

/** Reads the parts of a mission whose templates/ were made so. */
function partsOf(make: (templates: string, outside: string) => void): ReadonlyMap<string, Uint8Array> {
  const cwd = temporary();
  copyMission(join(cwd, 'm'));
  const [templates, outside] = [join(cwd, 'm/templates'), join(cwd, 'outside')];
  for (const folder of [templates, join(outside, 'static')]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(outside, 'other.ttf'), 'x');
  make(templates, outside);
  const { folders, shownFolders, ...house } = readSources('m', cwd).house;
  return readHouseAssets({ ...house, folders: folders.slice(-1), shownFolders: shownFolders?.slice(-1) ?? [] }, needs);
}

test('folders in the folder of fonts are not looked into, as in a download of fonts', () => {
  const parts = partsOf((templates) => {
    mkdirSync(join(templates, 'fonts/static'), { recursive: true });
    mkdirSync(join(templates, 'fonts/folder.ttf'));
    writeFileSync(join(templates, 'fonts/a.ttf'), 'a');
    writeFileSync(join(templates, 'fonts/static/b.ttf'), 'b');
  });
  expect([...parts.keys()]).toEqual(['fonts/a.ttf']);
});

test.each([
  [
    'a link that leads out',
    (templates: string, outside: string) => symlinkSync(join(outside, 'other.ttf'), join(templates, 'word.docx')),
    /“m\/templates\/word.docx” is a link that leads out/,
  ],
  [
    'a folder that is a link that leads out',
    (templates: string, outside: string) => symlinkSync(outside, join(templates, 'fonts')),
    /The folder of “m\/templates\/fonts\/other.ttf” is a link that leads out/,
  ],
  [
    'what is no file',
    (templates: string) => expect(spawnSync('mkfifo', [join(templates, 'word.docx')]).status).toBe(0),
    /“m\/templates\/word.docx” cannot be read as a file/,
  ],
])('is not read from %s', (_, make, message) => {
  expect(() => partsOf(make)).toThrow(message);
});
