import { Command } from 'commander';
import type { BuildPlan, FormatWithAssets } from './outputs.ts';
import type { Target } from './targets.ts';
import { type Host, programName } from '../host.ts';
import type { Compilation } from '../../compile.ts';
import type { HouseFiles } from '../../house/house.ts';
import type { Document } from '../../compose/document.ts';
import type { Mission, Sources } from '../../mission/mission.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { UserError } from '../../source/user-error.ts';

interface Flags {
  readonly document?: string;
  readonly format: string;
  readonly attach?: string;
  readonly out?: string;
  readonly draft?: boolean;
  readonly release?: boolean;
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
    .option('--release', 'weigh problems as “check --release” does, and refuse what it refuses')
    .option('--force', 'replace files that were edited by hand')
    .action(async (missions: readonly string[], flags: Flags) => build(missions, flags, host));

async function build(missions: readonly string[], flags: Flags, host: Host): Promise<void> {
  const [
    { compile },
    { sourcesOf },
    { formatsNamed },
    { targetsOf },
    { attachedNamed, planOf, withFormatDiagnostics },
    { clearProgress, eachMission },
    { printProblems },
  ] = await Promise.all([
    import('../../compile.ts'),
    import('./mission-sources.ts'),
    import('../../formats/index.ts'),
    import('./targets.ts'),
    import('./outputs.ts'),
    import('../progress.ts'),
    import('../report.ts'),
  ]);
  const formats = await formatsNamed(flags.format);
  const attached = await attachedNamed(flags.attach, formats);
  const targets = targetsOf(missions, flags.out, formats.length, host.cwd());
  const documents = flags.document?.split(',');
  const isDraft = flags.draft === true;
  const isRelease = flags.release === true;
  if (isDraft && isRelease)
    throw new UserError(
      '“--draft” writes in spite of errors, and “--release” refuses all of them. Leave one of them out.',
    );
  host.exitCode = 0;
  const numbered = targets.map((target, index) => ({ ...target, index }));
  for (const target of eachMission(numbered, numbered.length, host)) {
    const sources = sourcesOf(target.mission, host);
    const plan = await planOf(formats, attached, sources.house);
    const first = compile(sources, { documents, isDraft, isRelease });
    const isSample = !isDraft && !isRelease && plan.all.some(isSentAround) && (await hasSamples(first));
    const asked = isRelease ? await otherFormatsToAsk(plan, sources.house) : [];
    const compiled = withFormatDiagnostics(
      [...plan.all, ...asked],
      isSample ? compile(sources, { documents, isDraft: true }) : first,
    );
    if (targets.length > 1) clearProgress(host);
    await printProblems(compiled.diagnostics, host);
    if (isRefused(compiled, isDraft)) {
      await printRefusal(compiled, host);
      host.exitCode = 1;
    } else {
      await deliver(compiled, plan, sources, target, flags.force === true, host);
      if (isSample)
        host.stderr.write(
          'This is a draft, since words of the sample mission are still in it: ' +
            `“${programName(host)} check --release” lists them.\n`,
        );
    }
  }
}

/** Whether a format is one that is sent to others as it is: a draft while words of the sample mission are in it. */
const isSentAround = ({ id }: FormatWithAssets): boolean => ['docx', 'pdf', 'eml'].includes(id);

async function hasSamples({ draft }: Compilation): Promise<boolean> {
  const { samplesOf } = await import('../../analysis/text/samples.ts');
  return draft !== undefined && samplesOf(draft).length > 0;
}

/** The formats that `check --release` asks although they are not to be written. */
async function otherFormatsToAsk(plan: BuildPlan, house: HouseFiles): Promise<readonly FormatWithAssets[]> {
  const { formatsToAsk } = await import('./outputs.ts');
  return (await formatsToAsk(house)).filter(({ id }) => plan.all.every((format) => format.id !== id));
}

/** Whether problems keep the documents from being written. */
const isRefused = ({ documents, diagnostics }: Compilation, isDraft: boolean): boolean =>
  documents.length === 0 || (errorsIn(diagnostics).length > 0 && !isDraft);

const errorsIn = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

async function printRefusal({ documents, diagnostics }: Compilation, host: Host): Promise<void> {
  const { waiverText } = await import('../../reporters/waiver.ts');
  const advice =
    documents.length === 0 || host.argv.includes('--release') ? '' : ' “--draft” writes a draft in spite of them.';
  host.stderr.write(`\nNothing was written, because of the errors above.${advice}\n${waiverText(diagnostics)}`);
}

/** Writes the documents. Throws a `UserError` if some of the files there were edited by hand. */
async function deliver(
  { documents, house, diagnostics }: Compilation,
  plan: BuildPlan,
  sources: Sources,
  target: Target,
  isForced: boolean,
  host: Host,
): Promise<void> {
  if (!house) return;
  const { outputsOf } = await import('./outputs.ts');
  const made = documents.map((document) => outputsOf(document, plan, house));
  const outputs = made.flatMap((each) => each.outputs);
  const failed = made.flatMap((each) => each.failed);
  if (failed.length > 0) host.exitCode = 1;
  if (target.folder === undefined) {
    for (const { bytes } of outputs) host.stdout.write(bytes);
    host.stderr.write(failedText(failed));
    return;
  }
  const [{ writeOutputs }, { countedText }, { staleOutputsMessage }] = await Promise.all([
    import('../../disk/write.ts'),
    import('../../reporters/reporter.ts'),
    import('./stale-outputs.ts'),
  ]);
  const edited = await writeOutputs(target.folder, outputs, {
    isForced,
    isConfidential: documents.some(({ about }) => about.embargo !== undefined),
    tell: (text) => host.stderr.write(text),
  });
  if (edited.length > 0) throw new UserError(editedMessage(edited.map((name) => `${target.shown}/${name}`)));
  for (const { name } of outputs) host.stdout.write(`${target.shown}/${name}\n`);
  host.stderr.write(failedText(failed));
  const errors = errorsIn(diagnostics);
  if (errors.length > 0 && outputs.length > 0)
    host.stderr.write(`This is a draft with ${countedText(errors)} in it, as listed above.\n`);
  const [document] = documents;
  if (document) host.stderr.write(await unprintedPartsMessage(documents, document.mission));
  host.stderr.write(await staleOutputsMessage(documents, house, sources.house, outputs, target));
}

function failedText(names: readonly string[]): string {
  if (names.length === 0) return '';
  const verb = names.length === 1 ? 'is' : 'are';
  return `${names.join(', ')} could not be made, because of the errors above, and ${verb} left out.\n`;
}

/** What to say of parts of findings that are for a document which the house does not have; empty if none are. */
async function unprintedPartsMessage(documents: readonly Document[], mission: Mission): Promise<string> {
  if (!mission.findings.some(({ conclusion, detail }) => conclusion.length + detail.length > 0)) return '';
  const { findingsWithUnprintedParts } = await import('../../analysis/passages/printed-parts.ts');
  const count = findingsWithUnprintedParts(documents, mission).length;
  if (count === 0) return '';
  return (
    `Not printed: what stands under “## Conclusion” and “## Findings” in ${count} ` +
    `${count === 1 ? 'finding' : 'findings'}. It is for the Statement, which prelim checks but does not write yet.\n`
  );
}

function editedMessage(files: readonly string[]): string {
  const [were, them] = files.length === 1 ? ['was', 'it'] : ['were', 'them'];
  return (
    `${files.join(', ')} ${were} not written by prelim, or edited since. None of the documents was written. Move ` +
    `${them} away, or replace ${them} with --force.`
  );
}
