import { Command } from 'commander';
import { resolve } from 'node:path';
import { type Host, isColourful } from '../host.ts';
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
    .action(async (mission: string, flags: Flags) => {
      const [{ compile }, { readSources }, { fixesOf }, { safeFixes: soundFixes }, { safeValueFixes: soundValues }] =
        await Promise.all([
          import('../../compile.ts'),
          import('../../disk/read-mission.ts'),
          import('../../fixes/fix.ts'),
          import('../../fixes/safe-fixes.ts'),
          import('../../fixes/safe-fixes.ts'),
        ]);
      const { diagnostics } = compile(readSources(mission, host.cwd()));
      const isBroken = await tellBroken(diagnostics, host);
      const files = fixesOf(diagnostics)
        .map((file) => (file.source.path.endsWith('.yaml') ? soundValues(file) : soundFixes(file)))
        .filter(({ fixes }) => fixes.length > 0);
      if (flags.dryRun === true) await show(files, host);
      else await make(files, mission, host);
      host.stderr.write(summary(files, diagnostics, flags.dryRun === true));
      host.exitCode = isBroken ? 1 : 0;
    });

/** Says what could not be read, and whether there is anything. */
async function tellBroken(diagnostics: readonly Diagnostic[], host: Host): Promise<boolean> {
  const broken = diagnostics.filter(({ rule }) => /^(?:files|templates)\//.test(rule));
  if (broken.length === 0) return false;
  const { pretty } = await import('../../reporters/pretty.ts');
  host.stderr.write(
    `${pretty(broken, isColourful(host, host.stderr))}\nNothing is fixed where it could not be read.\n`,
  );
  return true;
}

async function show(files: readonly FixedFile[], host: Host): Promise<void> {
  const { diffOf } = await import('../../fixes/diff.ts');
  for (const file of files) host.stdout.write(diffOf(file));
}

async function make(files: readonly FixedFile[], mission: string, host: Host): Promise<void> {
  const [{ writeFixes }, { pointAt, spanText }] = await Promise.all([
    import('../../disk/write-fixes.ts'),
    import('../../source/source.ts'),
  ]);
  const placed = files.map((file) => ({ ...file, path: resolve(host.cwd(), file.source.path) }));
  await writeFixes(placed, resolve(host.cwd(), mission));
  for (const { at, replacement, rules } of files.flatMap(({ fixes }) => fixes)) {
    const { line, column } = pointAt(at.source, at.start);
    const written = rules.includes(unlinked)
      ? replacement.replace(/\s+/g, ' ')
      : `“${spanText(at)}” is now “${replacement}”`;
    host.stdout.write(`${at.source.path}:${line}:${column}  ${written}\n`);
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** How much was changed, and what is left for a person to decide. */
function summary(files: readonly FixedFile[], diagnostics: readonly Diagnostic[], isDry: boolean): string {
  const fixes = files.flatMap((file) => file.fixes);
  const links = fixes.filter(({ rules }) => rules.includes(unlinked)).length;
  const phones = fixes.filter(({ rules }) => rules.includes('contacts/phone-spacing')).length;
  const words = fixes.reduce(
    (sum, { rules, words }) => sum + (rules.includes('contacts/phone-spacing') ? 0 : words.length),
    0,
  );
  const left = diagnostics.filter(({ rule }) => rule === unlinked).length - links;
  const would = isDry ? ' would be' : '';
  const made = [
    ...(links > 0 ? [`${counted(links, 'number')}${would} linked`] : []),
    ...(phones > 0 ? [`${counted(phones, 'phone number')}${would} spaced`] : []),
    ...(words > 0 ? [`${counted(words, 'place')}${would} written as the house does`] : []),
  ];
  const done =
    made.length === 0
      ? 'Nothing to fix.'
      : `${made.join(' and ')} in ${counted(files.length, 'file')}.${isDry ? ' Nothing was written.' : ''}`;
  const rest =
    left === 0
      ? ''
      : ` ${counted(left, links === 0 ? 'number' : 'other number')} ${left === 1 ? 'is' : 'are'} linked to no ` +
        `fact: see “prelim check --only ${unlinked}”.`;
  return `${done}${rest}\n`;
}

const unlinked = 'claims/unlinked-number';
