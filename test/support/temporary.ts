import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is over. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prelim-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Files of a mission by their place in it, each with what becomes of its text. */
export type Changes = Readonly<Record<string, (text: string) => string>>;

/** A copy of a mission of the fixtures, with some files changed or added. Returns its folder. */
export function copyMission(folder: string, changes: Changes = {}, fixture = 'minimal'): string {
  const source = `fixtures/missions/${fixture}`;
  cpSync(source, folder, { recursive: true, filter: (path) => !/^(?:expected|out)$/.test(basename(path)) });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change(isThere(path) ? readFileSync(path, 'utf8') : ''));
  }
  return folder;
}

const isThere = (path: string): boolean => readdirSync(dirname(path)).includes(basename(path));

/** Every file below a folder with its text. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** The release leaves out its only quotation: a warning. */
export const leavingOut: Changes = {
  'mission.yaml': (text) => text.replace('\nrelease:\n', '\nrelease:\n  outline: [findings/election-administration]\n'),
};

/** The outline names a finding that is not there: an error that somebody may answer for. */
export const naming: Changes = {
  'mission.yaml': (text) =>
    text.replace(
      '\nrelease:\n',
      '\nrelease:\n  outline: [quotes/quaderwald, findings/election-administration, findings/tabulation]\n',
    ),
};

/** The lead links to a fact that is not there: an error that nobody can answer for. */
export const misnaming: Changes = {
  'findings/overall.md': (text) => text.replace('fact:election.date', 'fact:election.day'),
};
