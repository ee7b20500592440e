import { checkIds } from './ids.ts';
import { checkLines } from './lines.ts';
import { checkCountries, checkFormat, checkInstitutions, checkRounds } from './names.ts';
import { checkCounts, checkReferences } from './numbers.ts';
import { checkPeople } from './people.ts';
import { checkElection, checkParts, checkPartners } from './sections.ts';
import type { Mission } from '../mission.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';

/**
 * What is wrong in sections of mission.yaml that each follow their schema: names that neither the mission nor its house
 * knows, keys that need or exclude one another, numbers that nobody can have counted.
 */
export const checkMission = (mission: Mission): readonly Diagnostic[] => checks.flatMap((check) => [...check(mission)]);

const checks: readonly ((mission: Mission) => Iterable<Diagnostic>)[] = [
  checkInstitutions,
  checkCountries,
  checkElection,
  checkFormat,
  checkPeople,
  checkPartners,
  checkParts,
  checkRounds,
  checkCounts,
  checkIds,
  checkLines,
  checkReferences,
];
