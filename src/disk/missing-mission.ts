import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { exists, isFolder, namesIn, shownPath } from './reading.ts';
import { listOf, nearest } from '../source/did-you-mean.ts';
import { UserError } from '../source/user-error.ts';

// What to say where a mission is looked for and none is: what stands there, and what to do.

/** What to say of a folder without a mission.yaml. */
export function noMissionMessage(root: string, cwd: string): string {
  const missing = `There is no mission.yaml in “${shownPath(root, cwd)}”.`;
  const names = namesIn(root);
  const [nearName, ...others] = names.filter((name) => isNearlyMission(name) && !isFolder(join(root, name)));
  if (nearName !== undefined && others.length > 0)
    return `${missing} There are ${listOf([nearName, ...others])}: name the one that is meant mission.yaml.`;
  if (nearName !== undefined) return `${missing} There is a ${nearName}: name it mission.yaml.`;
  const above = missionAround(dirname(root));
  if (above !== undefined)
    return `${missing} Name the folder of the mission, which is above it: ${shownPath(above, cwd)}.`;
  const nearAbove = ['findings', 'quotes', 'templates', 'out'].includes(basename(root).toLowerCase())
    ? namesIn(dirname(root)).find((name) => isNearlyMission(name) && !isFolder(join(dirname(root), name)))
    : undefined;
  if (nearAbove !== undefined)
    return (
      `${missing} The folder above it, “${shownPath(dirname(root), cwd)}”, has a ${nearAbove}: name that file ` +
      'mission.yaml, and that folder here.'
    );
  const inside = names.filter((name) => exists(join(root, name, 'mission.yaml'))).slice(0, mostNamed);
  const shown = inside.map((name) => shownPath(join(root, name), cwd));
  if (shown.length > 0)
    return `${missing} Name the folder of a mission: there is ${listOf(shown)}; or write one with “prelim init”.`;
  return `${missing} Name the folder of a mission, or write one with “prelim init”.`;
}

/** Throws a `UserError` if a file is named instead of the folder of a mission. */
export function refuseFile(path: string, cwd: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return;
  const mission = missionAround(dirname(path));
  const folder = mission === undefined ? '' : shownPath(mission, cwd);
  const place = folder === '.' ? ', which is the working folder “.”' : `: ${folder}`;
  const hint =
    mission === undefined
      ? isNearlyMission(basename(path))
        ? ' Name it mission.yaml, and then the folder that it stands in.'
        : ' Name the folder of a mission.'
      : basename(path) === 'mission.yaml'
        ? ` Name the folder that it stands in${place}.`
        : ` Name the folder of its mission${place}.`;
  throw new UserError(`“${shownPath(path, cwd)}” is a file.${hint}`);
}

/** Missions of a folder that a message names. */
const mostNamed = 5;

/** What to say of a folder that is not there: of the missions beside it, the one that was most probably meant. */
export function noFolderMessage(root: string, cwd: string): string {
  const parent = dirname(root);
  const missions = isFolder(parent) ? namesIn(parent).filter((name) => exists(join(parent, name, 'mission.yaml'))) : [];
  const meant = nearest(basename(root), missions);
  const hint = meant === undefined ? '' : ` Did you mean “${shownPath(join(parent, meant), cwd)}”?`;
  return `There is no folder “${shownPath(root, cwd)}”.${hint}`;
}

/** The folder of the mission that a folder is or is in; undefined if there is none. */
function missionAround(folder: string): string | undefined {
  if (exists(join(folder, 'mission.yaml'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : missionAround(above);
}

/**
 * Whether a name is nearly mission.yaml: with another ending, in capitals, with one added by an editor or a download,
 * or a letter away, such as mission.yml, Mission.yaml, mission.yaml.txt, mission (1).yaml and mision.yaml.
 */
export function isNearlyMission(name: string): boolean {
  const [stem = '', ...endings] = name.toLowerCase().split('.');
  if (!endings.some((ending) => /^ya?m+l\b/.test(ending)) && !(stem === 'mission' && endings.every(isPlainEnding)))
    return false;
  const bare = stem.replace(/[\s_-]*(?:\(\d+\)|copy|kopie|copie|\d+)$/, '').trim();
  return bare === 'mission' || nearest(bare, ['mission']) !== undefined;
}

const isPlainEnding = (ending: string): boolean => ['txt', 'yalm', 'json', 'md'].includes(ending);
