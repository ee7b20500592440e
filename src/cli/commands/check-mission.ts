import { sourcesOf } from './mission-sources.ts';
import type { Host } from '../host.ts';
import { type Compilation, compile } from '../../compile.ts';
import type { Sources } from '../../mission/mission.ts';
import type { CheckOptions } from '../../rules/check.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';

/** All that is wrong in a mission. */
export interface MissionCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** False if something keeps it from being judged at all, such as a house that there is not. */
  readonly isJudged: boolean;
}

/** Throws a `UserError` if there is no mission in the folder. */
export async function checkMission(mission: string, options: CheckOptions, host: Host): Promise<MissionCheck> {
  const sources = sourcesOf(mission, host);
  const compiled = compile(sources, options);
  // To ask Word and PDF takes as long as all the rest: before release night it is done only for a look of their own.
  const asksFormats = options.isRelease === true || sources.house.hasOwnAssets === true;
  const { diagnostics } = asksFormats ? await askFormats(compiled, sources) : compiled;
  return { diagnostics, isJudged: compiled.draft !== undefined };
}

/** Adds what Word and PDF would be refused for. */
async function askFormats(compiled: Compilation, sources: Sources): Promise<Compilation> {
  const { formatsToAsk, withFormatDiagnostics } = await import('./outputs.ts');
  return withFormatDiagnostics(await formatsToAsk(sources.house), compiled);
}
