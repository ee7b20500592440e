import { InvalidArgumentError, Command, Option } from 'commander';
import type { Host } from '../host.ts';
import type { Diagnostic, Severity } from '../../source/diagnostic.ts';

interface Flags {
  readonly format?: readonly string[];
  readonly failOn: Severity;
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  readonly quiet?: boolean;
  readonly release?: boolean;
  readonly now?: string;
}

export const checkCommand = (host: Host): Command =>
  new Command('check')
    .description('report everything that is wrong in missions, over their files and over what would be printed')
    .argument('[missions...]', 'folders that hold mission.yaml (default: the working folder)')
    .option(
      '--format <name[=file]>',
      'pretty, unix, json, sarif, github or junit; may be repeated, each to its file',
      collect,
    )
    .addOption(
      new Option('--fail-on <severity>', 'what ends with 1')
        .choices(['error', 'warning', 'suggestion'])
        .default('error'),
    )
    .option('--only <rule>', 'a rule or family to report alone; may be repeated', collect)
    .option('--ignore <rule>', 'a rule or family not to report; may be repeated', collect)
    .option('--quiet', 'print errors only; the exit code stays the same')
    .option('--release', 'weigh problems as on release night, when all must be settled')
    .addOption(
      new Option('--now <time>', 'the time, such as 2019-06-10T14:30+06:00, for rules on embargoes').argParser(
        timeWithOffset,
      ),
    )
    .action(async (missions: readonly string[], flags: Flags) => check(missions, flags, host));

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

function timeWithOffset(text: string): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)))
    return text;
  throw new InvalidArgumentError('Write date, time and offset from UTC, such as 2019-06-10T14:30+06:00.');
}

async function check(missions: readonly string[], flags: Flags, host: Host): Promise<void> {
  const [{ checkMissions }, { report }, { countedText, severities }, { refuseUnknownRules }] = await Promise.all([
    import('./check-missions.ts'),
    import('../report.ts'),
    import('../../reporters/reporter.ts'),
    import('./rule-names.ts'),
  ]);
  refuseUnknownRules([...(flags.only ?? []), ...(flags.ignore ?? [])]);
  const options = { isRelease: flags.release === true, now: flags.now };
  const checks = await checkMissions(missions.length > 0 ? missions : ['.'], options, host);
  // What keeps a mission from being judged at all stays in every report: “No problems” would be no answer.
  const chosen = checks.flatMap(({ diagnostics, isJudged }) =>
    isJudged ? diagnostics.filter((each) => isChosen(each, flags)) : diagnostics,
  );
  const shown = flags.quiet === true ? chosen.filter(({ severity }) => severity === 'error') : chosen;
  await report(shown, flags.format ?? [], host);
  const hidden = shown === chosen ? [] : chosen.filter(({ severity }) => severity !== 'error');
  if (hidden.length > 0) host.stderr.write(`Not shown because of --quiet: ${countedText(hidden)}.\n`);
  const failing: readonly string[] = severities.slice(0, severities.indexOf(flags.failOn) + 1);
  host.exitCode = chosen.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
}

/** Whether `--only` and `--ignore` leave a problem in the report. Both name rules or families of rules. */
function isChosen({ rule }: Diagnostic, { only = [], ignore = [] }: Flags): boolean {
  const isNamed = (name: string): boolean => rule === name || rule.startsWith(`${name}/`);
  return (only.length === 0 || only.some(isNamed)) && !ignore.some(isNamed);
}
