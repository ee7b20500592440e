import { Command } from 'commander';
import type { BuildPlan, Target } from './outputs.ts';
import { type Host, isColourful } from '../host.ts';
import type { Compiled } from '../../compile.ts';
import type { Sources } from '../../mission/mission.ts';

interface Flags {
  readonly document?: string;
  readonly format: string;
  readonly attach?: string;
  readonly out?: string;
  readonly draft?: boolean;
  readonly force?: boolean;
}

export const buildCommand = (host: Host): Command =>
  new Command('build')
    .description('write the documents of missions, unless there are errors')
    .argument('[missions...]', 'folders that hold mission.yaml (default: the working folder)')
    .option('--document <kinds>', 'what to write, such as press-release (default: all of the house)')
    .option('--format <formats>', 'md, txt, html, docx, pdf, eml or ninjs; several with commas between them', 'md')
    .option('--attach <formats>', 'what the e-mail of --format eml carries, such as docx,pdf')
    .option('--out <folder>', 'where to write; - writes one format to the output (default: out in the mission)')
    .option('--draft', 'write in spite of errors, with DRAFT on it')
    .option('--force', 'replace files that were edited by hand')
    .action(async (missions: readonly string[], flags: Flags) => build(missions, flags, host));

async function build(missions: readonly string[], flags: Flags, host: Host): Promise<void> {
  const [
    { compile },
    { readSources },
    { targetsOf },
    { formatsNamed },
    { attachedNamed, planOf: orderOf },
    { withFormatDiagnostics },
    { clearProgress, eachMission },
  ] = await Promise.all([
    import('../../compile.ts'),
    import('../../disk/read-mission.ts'),
    import('./outputs.ts'),
    import('../../formats/index.ts'),
    import('./outputs.ts'),
    import('./outputs.ts'),
    import('../progress.ts'),
  ]);
  const formats = await formatsNamed(flags.format);
  const attached = await attachedNamed(flags.attach, formats);
  const targets = targetsOf(missions, flags.out, formats.length, host.cwd());
  const documents = flags.document?.split(',');
  host.exitCode = 0;
  for (const target of eachMission(targets, host)) {
    const sources = readSources(target.mission, host.cwd());
    const order = await orderOf(formats, attached, sources.house);
    const compiled = withFormatDiagnostics(order.all, compile(sources, { documents, isDraft: flags.draft === true }));
    if (targets.length > 1) clearProgress(host);
    const isRefused = await tell(compiled, flags.draft === true, host);
    if (isRefused) host.exitCode = 1;
    else await deliver(compiled, order, sources, target, flags.force === true, host);
  }
}

/** Says what is wrong, and whether it keeps the documents from being written. */
async function tell({ documents, diagnostics }: Compiled, isDraft: boolean, host: Host): Promise<boolean> {
  const isWrong = diagnostics.some(({ severity }) => severity === 'error');
  const isRefused = documents.length === 0 || (isWrong && !isDraft);
  const { pretty } = await import('../../reporters/pretty.ts');
  host.stderr.write(pretty(diagnostics, isColourful(host, host.stderr)));
  if (!isRefused) return false;
  const { waiverText } = await import('../../reporters/waiver.ts');
  const advice = documents.length === 0 ? '' : ' “--draft” writes a draft in spite of them.';
  host.stderr.write(`\nNothing was written, because of the errors above.${advice}\n${waiverText(diagnostics)}`);
  return true;
}

async function deliver(
  { documents, house, diagnostics }: Compiled,
  order: BuildPlan,
  sources: Sources,
  target: Target,
  isForced: boolean,
  host: Host,
): Promise<void> {
  if (!house) return;
  const [{ outputsOf }, { staleOutputsMessage: wordOnEarlierFiles }] = await Promise.all([
    import('./outputs.ts'),
    import('./outputs.ts'),
  ]);
  const outputs = documents.flatMap((document) => outputsOf(document, order, house));
  if (target.folder === undefined) {
    for (const { bytes } of outputs) host.stdout.write(bytes);
    return;
  }
  const [{ writeOutputs }, { countedText }] = await Promise.all([
    import('../../disk/write.ts'),
    import('../../reporters/reporter.ts'),
  ]);
  const edited = await writeOutputs(target.folder, outputs, isForced);
  if (edited.length > 0) {
    const names = edited.map((name) => `${target.shown}/${name}`).join(', ');
    throw new Error(
      `${names} ${edited.length === 1 ? 'was' : 'were'} not written by prelim, or edited since. None of the ` +
        `documents was written. Move ${edited.length === 1 ? 'it' : 'them'} away, or replace ` +
        `${edited.length === 1 ? 'it' : 'them'} with --force.`,
    );
  }
  for (const { name } of outputs) host.stdout.write(`${target.shown}/${name}\n`);
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) host.stderr.write(`This is a draft with ${countedText(wrong)} in it, as listed above.\n`);
  host.stderr.write(await wordOnEarlierFiles(documents, house, sources.house, outputs, target));
}
