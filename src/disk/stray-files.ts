import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { isNearlyMission } from './missing-mission.ts';
import { isLeftover } from './misplaced-files.ts';
import { isFolder, namesIn } from './reading.ts';
import { realPath, statsOfTarget } from './paths.ts';
import { top } from '../source/decode.ts';
import { type Diagnostic, fileError } from '../source/diagnostic.ts';
import { nearest } from '../source/did-you-mean.ts';

/**
 * What stands in the folder of a mission, beside mission.yaml, and would be passed over in silence: a finding or
 * quotation outside its folder, a folder that is nearly named findings/, and a second mission file. `shown` is the
 * folder as people see it. Other files may stand there as they like.
 */
export function strayFiles(root: string, shown: string): readonly Diagnostic[] {
  return namesIn(root).flatMap((name) => {
    if (isLeftover(name) || name === 'mission.yaml') return [];
    const message = isFolder(join(root, name)) ? strayFolder(name, root) : strayFile(name, root);
    return message === undefined
      ? []
      : [fileError('files/not-allowed', top(shown === '.' ? name : `${shown}/${name}`), message)];
  });
}

/** What to say of a folder; undefined if it is read, or is nothing of prelim's. */
function strayFolder(name: string, root: string): string | undefined {
  const meant = folderMeant(name);
  if (meant === undefined || isSame(join(root, name), join(root, meant))) return undefined;
  const isText = meant === 'templates' ? /\.(?:hbs|css|typ|docx)$/i : /\.(?:md|markdown|txt|docx)$/i;
  if (!namesIn(join(root, name)).some((file) => isText.test(file))) return undefined;
  const advice = statsOfTarget(join(root, meant)) ? `Move its files to ${meant}/.` : `Name it ${meant}.`;
  return `This folder is not read: ${kinds[meant]} stand in ${meant}/. ${advice}`;
}

type Folder = keyof typeof kinds;

const kinds = { findings: 'findings', quotes: 'quotations', templates: 'templates' } as const;

/** Other words for the folders of a mission; slips of a letter are found by themselves. */
const otherNames: Readonly<Record<string, Folder>> = {
  finding: 'findings',
  quote: 'quotes',
  quotation: 'quotes',
  quotations: 'quotes',
  template: 'templates',
};

function folderMeant(name: string): Folder | undefined {
  if (Object.hasOwn(kinds, name)) return undefined;
  const lower = name.toLowerCase();
  if (Object.hasOwn(otherNames, lower)) return otherNames[lower];
  const near = nearest(lower, Object.keys(kinds));
  return (Object.keys(kinds) as Folder[]).find((folder) => folder === near);
}

/** Whether two paths are one folder, as capitals make no difference to many disks. */
function isSame(path: string, other: string): boolean {
  const [a, b] = [statsOfTarget(path), statsOfTarget(other)];
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

/** What to say of a file; undefined if it is nothing of prelim's. */
function strayFile(name: string, root: string): string | undefined {
  if (isNearlyMission(name))
    return (
      'This file is not read: mission.yaml is. If it holds anything that mission.yaml lacks, put it there, and move ' +
      'this file away.'
    );
  if (!/\.(?:md|markdown|txt)$/i.test(name)) return undefined;
  const folder = folderOf(join(root, name));
  if (folder === undefined || isLinked(name, root)) return undefined;
  const better = name.replace(/\.[^.]*$/, '.md');
  const what = folder === 'findings' ? 'a finding' : 'a quotation';
  return `This file is not read: it is ${what}, and stands outside ${folder}/. Move it there, as ${folder}/${better}.`;
}

/** Whether a link in findings/ or quotes/ leads to a file. */
function isLinked(name: string, root: string): boolean {
  const target = realPath(join(root, name));
  return ['findings', 'quotes'].some((folder) => {
    const path = join(root, folder);
    return isFolder(path) && namesIn(path).some((entry) => realPath(join(path, entry)) === target);
  });
}

/** Characters of a file in which its front matter is looked for. */
const headLength = 2000;

/** Where a text with front matter belongs; undefined if it has none that a finding or quotation has. */
function folderOf(path: string): 'findings' | 'quotes' | undefined {
  const stats = statsOfTarget(path);
  if (!stats?.isFile() || stats.size > 5 * 1024 * 1024) return undefined;
  let text: string;
  try {
    text = readFileSync(path, 'utf8').slice(0, headLength);
  } catch {
    return undefined; // nothing of the mission hangs on it
  }
  const [, head = ''] = /^\uFEFF?\s*---[ \t]*\r?\n([^]*?)\n---/.exec(text) ?? [];
  if (/^topic:[ \t]*\S/m.test(head)) return 'findings';
  return /^speaker:[ \t]*\S/m.test(head) ? 'quotes' : undefined;
}
