import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkCopy } from '../../src/disk/conflict-copies.ts';
import { readSources } from '../../src/disk/read-mission.ts';

const words: Readonly<Record<string, string>> = {
  'campaign.md': 'Contestants met voters in over 60 events.',
  'campaign-ANNA7.md': 'Contestants met voters in more than 60 events.',
  'campaign 2.md': 'Contestants met voters in over 60 events.',
  'campaign 3.md': 'The second part speaks of women and of money.',
  'campaign-G20.md': 'Another text about something else altogether.',
};
const names = new Set([...Object.keys(words), 'media.md', 'mission.yaml', 'press-release.md.hbs']);
const told = (name: string): string | undefined =>
  checkCopy(name, `findings/${name}`, names, (other) => words[other] ?? '')?.message;

test.each([
  'campaign (conflicted copy 2032-04-25).md',
  'campaign (Anna’s conflicted copy 2032-04-25).md',
  'campaign (Anna Linds conflicted copy).md',
  'campaign (Case Conflict).md',
  'campaign (SFConflict anna@odihr.pl 2032-04-25-10-11-12).md',
  'campaign.sync-conflict-20320425-101112-ABCDEFG.md',
  'campaign_conflict-20320425-101112.md',
  'campaign (1).md',
  'campaign(2).md',
  'campaign - Copy.md',
  'campaign - Copy (2).md',
  'campaign copy.md',
  'campaign – Kopie.md',
  'Copy of campaign.md',
  'Kopie von campaign.md',
  'campaign-LAPTOP-AB12CD.md',
  'campaign-ANNAS-PC.md',
  'campaign-ANNA7.md',
  'campaign 2.md',
  'campaign_REMOTE_1234.md',
  'campaign.md (1)',
])('%s is a copy of campaign.md', (name) => {
  expect(told(name)).toContain('put what is right into campaign.md, and delete this one');
});

test.each([
  'mission (conflicted copy).yaml',
  'mission (1).yaml',
  'Copy of mission.yaml',
  'mission-DESKTOP-1A2B3C.yaml',
])('%s is a copy of mission.yaml', (name) => expect(told(name)).toContain('mission.yaml'));

test('a template is a copy, too', () => expect(told('press-release (1).md.hbs')).toContain('press-release.md.hbs'));

test.each([
  'campaign.md',
  'conflict-of-interest.md',
  'campaign (conflict of interest).md',
  'copy-of-the-law.md',
  'media-conflict.md',
  'campaign 3.md',
  'campaign-G20.md',
  'part (1).md',
  'Copy of the law.md',
  'local-media.md',
  'media-EU.md',
  'round 2.md',
  'hard copy.md',
])('%s is a file of its own', (name) => expect(told(name)).toBeUndefined());

const folder = mkdtempSync(join(tmpdir(), 'prelim-copies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a copy is told and not read', () => {
  mkdirSync(join(folder, 'findings'));
  writeFileSync(join(folder, 'mission.yaml'), 'house: osce\n');
  writeFileSync(join(folder, 'mission (conflicted copy).yaml'), 'house: osce\n');
  for (const name of ['media.md', 'media (1).md']) writeFileSync(join(folder, 'findings', name), '# Media\n');
  const { findings, diagnostics } = readSources(folder, folder);
  expect([...findings.keys()]).toEqual(['findings/media']);
  expect(diagnostics.map(({ at }) => at.source.path)).toEqual([
    'mission (conflicted copy).yaml',
    'findings/media (1).md',
  ]);
});
