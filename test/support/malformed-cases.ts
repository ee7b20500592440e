import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { run } from './fake-host.ts';

interface Edit {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

interface Expected {
  readonly rule: string;
  readonly at: string;
}

/** One fault that people make, and what must be said about it: fixtures/malformed/cases.yaml explains the keys. */
export interface Case extends Partial<Expected> {
  readonly why: string;
  readonly exit?: 2;
  readonly also?: readonly Expected[];
  readonly remove?: readonly string[];
  readonly edit?: Edit | readonly Edit[];
  readonly write?: Readonly<Record<string, string>>;
  readonly bytes?: Readonly<Record<string, string>>;
  readonly generate?: { file: string; head?: string; repeat: string; times: number; grow?: boolean; tail?: string };
}

export const cases: Readonly<Record<string, Case>> = parse(readFileSync('fixtures/malformed/cases.yaml', 'utf8'));

/** Checks the mission of a case in a folder of its own, which is gone afterwards. */
export async function checkCase(malformed: Case) {
  const cwd = mkdtempSync(join(tmpdir(), 'prelim-malformed-'));
  try {
    layOut(join(cwd, 'mission'), malformed);
    return await run(['check', 'mission', '--format', 'unix'], { cwd });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** Lays the changes of a case over a copy of the sound mission. */
function layOut(folder: string, { remove = [], edit = [], write = {}, bytes = {}, generate }: Case): void {
  cpSync('fixtures/malformed-base', folder, { recursive: true });
  for (const path of remove) rmSync(join(folder, path), { recursive: true });
  const put = (path: string, text: string, encoding: 'utf8' | 'latin1' = 'utf8'): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, encoding);
  };
  for (const { file, find, put: replacement } of [edit].flat()) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(find)) throw new Error(`${file} does not hold “${find}”`);
    put(
      file,
      text.replaceAll(find, () => replacement),
    );
  }
  for (const [path, text] of Object.entries(write)) put(path, text);
  for (const [path, text] of Object.entries(bytes)) put(path, text, 'latin1');
  if (!generate) return;
  const { file, head = '', repeat, times, grow = false, tail = '' } = generate;
  const copies = grow
    ? Array.from({ length: times }, (_, index) => `${repeat.repeat(index + 1)} `).join('')
    : repeat.repeat(times);
  put(file, head + copies + tail);
}
