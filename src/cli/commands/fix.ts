import { Command } from 'commander';
import { resolve } from 'node:path';
import { type Host, programName } from '../host.ts';
import type { FixedFile } from '../../fixes/fix.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';

interface Flags {
  readonly dryRun?: boolean;
}

export const fixCommand = (host: Host): Command =>
  new Command('fix')
    .description(
      'link the numbers of a mission for which only one fact can be meant, space its phone numbers, and write ' +
        'its findings as the house does; no quotation or name is changed',
    )
    .argument('[mission]', 'folder that holds mission.yaml', '.')
    .option('--dry-run', 'show what would be changed, and write nothing')
    .action(async (mission: string, flags: Flags) => fix(mission, flags.dryRun === true, host));

async function fix(mission: string, isDry: boolean, host: Host): Promise<void> {
  const [{ compile }, { sourcesOf }, { fixesOf }, { safeFixes, safeValueFixes }, { printProblems, unreadFiles }] =
    await Promise.all([
      import('../../compile.ts'),
      import('./mission-sources.ts'),
      import('../../fixes/fix.ts'),
      import('../../fixes/safe-fixes.ts'),
      import('../report.ts'),
    ]);
  const { diagnostics } = compile(sourcesOf(mission, host));
  const unread = unreadFiles(diagnostics);
  if (unread.length > 0) {
    await printProblems(unread, host);
    host.stderr.write('\nNothing is fixed where it could not be read.\n');
  }
  const files = fixesOf(diagnostics)
    .map((file) => (file.source.path.endsWith('.yaml') ? safeValueFixes(file) : safeFixes(file)))
    .filter(({ fixes }) => fixes.length > 0);
  if (isDry) await printDiff(files, host);
  else await writeAndList(files, mission, host);
  host.stderr.write(summary(files, diagnostics, isDry, programName(host)));
  host.exitCode = unread.length > 0 ? 1 : 0;
}

async function printDiff(files: readonly FixedFile[], host: Host): Promise<void> {
  const { diffOf } = await import('../../fixes/diff.ts');
  for (const file of files) host.stdout.write(diffOf(file));
}

async function writeAndList(files: readonly FixedFile[], mission: string, host: Host): Promise<void> {
  const [{ writeFixes }, { pointAt, spanText }] = await Promise.all([
    import('../../disk/write-fixes.ts'),
    import('../../source/source.ts'),
  ]);
  const placed = files.map((file) => ({ ...file, path: resolve(host.cwd(), file.source.path) }));
  await writeFixes(placed, resolve(host.cwd(), mission), (text) => host.stderr.write(text));
  for (const { at, replacement, rules } of files.flatMap(({ fixes }) => fixes)) {
    const { line, column } = pointAt(at.source, at.start);
    const change = rules.includes(unlinked)
      ? replacement.replace(/\s+/g, ' ')
      : `“${spanText(at)}” is now “${replacement}”`;
    host.stdout.write(`${at.source.path}:${line}:${column}  ${change}\n`);
  }
}

const unlinked = 'claims/unlinked-number';

const spacing = 'contacts/phone-spacing';

/** How much was changed, and what is left for a person to decide. */
function summary(
  files: readonly FixedFile[],
  diagnostics: readonly Diagnostic[],
  isDry: boolean,
  program: string,
): string {
  const fixes = files.flatMap((file) => file.fixes);
  const linkCount = fixes.filter(({ rules }) => rules.includes(unlinked)).length;
  const phoneCount = fixes.filter(({ rules }) => rules.includes(spacing)).length;
  const wordCount = fixes.reduce((sum, { rules, words }) => sum + (rules.includes(spacing) ? 0 : words.length), 0);
  const would = isDry ? ' would be' : '';
  const changes = [
    ...(linkCount > 0 ? [`${counted(linkCount, 'number')}${would} linked`] : []),
    ...(phoneCount > 0 ? [`${counted(phoneCount, 'phone number')}${would} spaced`] : []),
    ...(wordCount > 0 ? [`${counted(wordCount, 'place')}${would} written as the house does`] : []),
  ];
  const done =
    changes.length === 0
      ? 'Nothing to fix.'
      : `${changes.join(' and ')} in ${counted(files.length, 'file')}.${isDry ? ' Nothing was written.' : ''}`;
  const left = diagnostics.filter(({ rule }) => rule === unlinked).length - linkCount;
  const rest =
    left === 0
      ? ''
      : ` ${counted(left, linkCount === 0 ? 'number' : 'other number')} ${left === 1 ? 'is' : 'are'} linked to no ` +
        `fact: see “${program} check --only ${unlinked}”.`;
  return `${done}${rest}\n`;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
