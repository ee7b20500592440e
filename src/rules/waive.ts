import { spanText, type Diagnostic } from '../diagnostic.ts';
import type { Mission } from '../mission/mission.ts';
import type { Waiver } from '../mission/schema/mission.ts';

/** Rules that no waiver sets aside: without them there is nothing that could be trusted or printed. */
const unwaivable = /^(?:files\/|templates\/|facts\/unknown$)/;

export const isWaivable = (rule: string): boolean => !unwaivable.test(rule);

/** Whether somebody answers for this problem. An exception lapses the day after `until`, counted at the date of the release. */
export function waived(problem: Diagnostic, mission: Mission): boolean {
  if (!isWaivable(problem.rule)) return false;
  return (mission.settings.waivers ?? []).some((waiver) => fits(waiver, problem, mission));
}

function fits({ rule, at, text, until }: Waiver, problem: Diagnostic, mission: Mission): boolean {
  if (rule !== problem.rule) return false;
  if (until !== undefined && until < (mission.settings.release?.date ?? '')) return false;
  if (text !== undefined && !spanText(problem.at).toLowerCase().includes(text.toLowerCase())) return false;
  return at === undefined || isIn(at, problem, mission);
}

/** `findings/media` is a file without its ending; `facts.voters` is a place of mission.yaml. */
function isIn(at: string, { at: { source, start } }: Diagnostic, mission: Mission): boolean {
  const file = [...mission.findings, ...mission.quotations].find(({ id }) => id === at);
  if (file) return file.source === source;
  if (source !== mission.file) return false;
  const path = at.split('.');
  const [key, value] = [mission.yaml.locateKey(path), mission.yaml.locate(path)];
  return start >= key.start && start < Math.max(value.end, key.end);
}
