import { existsSync, lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { linkFault, realPath } from './links.ts';

/** Throws where a file is named instead of the folder of a mission. */
export function refuseFile(path: string, shown: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return;
  const folder = dirname(shown);
  const hint = basename(path) === 'mission.yaml' ? ` Name the folder that it stands in${folder === '.' ? ', which is the working folder “.”' : `: ${folder}`}.` : ' Name the folder of a mission.';
  throw new Error(`“${shown}” is a file.${hint}`);
}

const holds = (folder: string, file: string): boolean => existsSync(join(folder, file));

/** The folder of sources that a real path is in or is: findings, quotations or templates of a mission, or a house. */
function sourcesAround(path: string): string | undefined {
  for (let folder = path; dirname(folder) !== folder; folder = dirname(folder)) {
    const above = dirname(folder);
    if (/^(?:findings|quotes|templates)$/i.test(basename(folder)) && holds(above, 'mission.yaml')) return folder;
    if (holds(folder, 'house.yaml') && (folder === path || folder === dirname(path))) return folder;
  }
  return undefined;
}

const advice = 'Name a folder of its own.';

/** Throws where the documents of a mission would stand among the sources of one, whatever the way to that folder. */
export function refuseSourceFolder(folder: string, shown: string): void {
  const real = realPath(folder);
  if (holds(real, 'mission.yaml')) throw new Error(`“${shown}” holds a mission: its documents would stand among its sources. ${advice}`);
  if (sourcesAround(real) !== undefined) throw new Error(`“${shown}” is a folder of findings, quotations or templates: documents would stand among the sources of a mission. ${advice}`);
}

/** Throws where a report would take the place of a source. Any other file may be replaced: it is asked for by name. */
export function refuseSourceFile(path: string, shown: string): void {
  const real = realPath(path);
  const isSource = /^(?:mission|house)\.yaml$/i.test(basename(real)) || sourcesAround(real) !== undefined;
  if (isSource) throw new Error(`“${shown}” is a source of a mission or a house, or stands among them. Name another file for the report.`);
}

/** Throws where the mission's own `out` is a link that leads out of the mission. */
export function refuseLinkOut(folder: string, mission: string, shown: string): void {
  const link = lstatSync(folder, { throwIfNoEntry: false }) && linkFault(folder, mission);
  if (link !== undefined) throw new Error(`“${shown}” is ${link}. Put a folder there, or name the place with --out.`);
}
