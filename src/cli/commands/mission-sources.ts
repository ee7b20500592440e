import { readSources } from '../../disk/read-mission.ts';
import type { Sources } from '../../mission/mission.ts';
import type { Host } from '../host.ts';

/** Reads the files of a mission, and tells the process of one that is large. Throws as `readSources` does. */
export function sourcesOf(mission: string, host: Host): Sources {
  const sources = readSources(mission, host.cwd());
  const letters = [...sources.findings.values(), ...sources.quotes.values()].reduce(
    (sum, { text }) => sum + text.length,
    sources.mission.text.length,
  );
  if (letters > lettersOfLongRun) host.expectLongRun?.();
  return sources;
}

/** A thousand findings: some ten times the Statement of a large mission. */
const lettersOfLongRun = 1_000_000;
