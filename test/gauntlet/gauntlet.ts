import { readdirSync } from 'node:fs';
import { readSources } from '../../src/disk/read-mission.ts';
import { rules } from '../../src/rules/index.ts';
import { kinds } from './edits/index.ts';
import type { Kind, Proposed } from './kind.ts';
import { expectedOf } from './oracle/expected.ts';
import { randomFrom, type Random } from './random.ts';
import { readMission, type Mission } from './reading/mission.ts';
import { tryEdit, type Trial } from './trial.ts';

export interface Options {
  readonly seed: number;
  /** At most so many edits of a kind, over all missions. */
  readonly each: number;
  /** Only kinds whose name holds this. */
  readonly kind?: string;
}

export interface Gauntlet {
  readonly trials: readonly Trial[];
  /** By kind, how many edits were left out because the oracle could not judge them. */
  readonly leftOut: ReadonlyMap<Kind, number>;
}

const known = new Set(rules.map(({ id }) => id));

interface Candidate {
  readonly mission: Mission;
  readonly edit: Proposed;
}

/** Edits clean missions, one edit at a time, and checks each in this process. */
export function runGauntlet(folder: string, { seed, each, kind: wanted = '' }: Options): Gauntlet {
  const missions = readdirSync(folder)
    .toSorted()
    .map((name) => readMission(readSources(`${folder}/${name}`, process.cwd())));
  const clean = new Map(missions.map((mission) => [mission, expectedOf(mission)]));
  for (const [{ sources }, { required }] of clean)
    if (required.length > 0)
      throw new Error(`The oracle finds fault with ${sources.name}: ${JSON.stringify(required)}`);
  const trials: Trial[] = [];
  const leftOut = new Map<Kind, number>();
  for (const kind of kinds.filter(({ name }) => name.includes(wanted))) {
    for (const { mission, edit } of chosen(kind, missions, each, randomFrom(seed))) {
      const trial = tryEdit(kind, mission, clean.get(mission)?.unknown ?? new Set(), edit, known);
      if (trial) trials.push(trial);
      else leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
    }
  }
  return { trials, leftOut };
}

/** Some of the edits of a kind, the same at every run. */
function chosen(kind: Kind, missions: readonly Mission[], each: number, random: Random): readonly Candidate[] {
  const all = missions.flatMap((mission) => Array.from(kind.edits(mission, random), (edit) => ({ mission, edit })));
  while (all.length > each) all.splice(random.below(all.length), 1);
  return all;
}
