import { ledgerOf, unusedOf } from '../../src/analysis/ledger.ts';
import { withAssets, withFormatDiagnostics } from '../../src/cli/commands/outputs.ts';
import { groupBy } from '../../src/collections/group.ts';
import { compile, type Compilation } from '../../src/compile.ts';
import { fixedText, fixesOf } from '../../src/fixes/fix.ts';
import { safeFixes, safeValueFixes } from '../../src/fixes/safe-fixes.ts';
import { formatsNamed } from '../../src/formats/index.ts';
import { reporters } from '../../src/reporters/index.ts';
import { ledgerReporters } from '../../src/reporters/ledger.ts';
import type { Sources } from '../../src/mission/mission.ts';
import type { CheckOptions } from '../../src/rules/check.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import type { Span } from '../../src/source/source.ts';
import { UserError } from '../../src/source/user-error.ts';
import { sourcesFrom, type Corpus, type Files } from './input.ts';

/** What is wrong with prelim, as an input shows it. */
export interface Fault {
  /** What faults of the same cause have in common. */
  readonly name: string;
  readonly detail: string;
}

export interface Trial {
  readonly fault: Fault | undefined;
  /** Rules that said something. */
  readonly rules: readonly string[];
  /** The step that took longest, and its milliseconds of CPU time. */
  readonly slowest: { readonly step: string; readonly time: number };
}

/** Milliseconds of CPU time that no step may take. */
const longest = 2000;

/** Tries everything that prelim does on some files. `formats` are named as on the command line; none if empty. */
export async function tryFiles(files: Files, corpus: Corpus, formats: string, options: CheckOptions): Promise<Trial> {
  let slowest = { step: 'nothing', time: 0 };
  const timed = async <Result>(step: string, work: () => Result): Promise<Awaited<Result>> => {
    const start = process.cpuUsage();
    try {
      return await work();
    } catch (error) {
      throw error instanceof Broken ? error : new Broken(crashName(step, error), stackOf(error));
    } finally {
      const { user, system } = process.cpuUsage(start);
      const time = (user + system) / 1000;
      if (time > slowest.time) slowest = { step, time };
    }
  };
  let rules: readonly string[] = [];
  try {
    const sources = sourcesFrom(files, corpus);
    const compiled = await timed('check', () => compile(sources, options));
    rules = compiled.diagnostics.map(({ rule }) => rule);
    await tryAll(files, corpus, { sources, compiled }, formats, options, timed);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { fault: { name: error.message, detail: error.detail }, rules, slowest };
  }
  const { step, time } = slowest;
  const fault = time > longest ? { name: `slow: ${step}`, detail: `${time.toFixed(0)} ms` } : undefined;
  return { fault, rules, slowest };
}

type Timed = <Result>(step: string, work: () => Result) => Promise<Awaited<Result>>;

/** A property that does not hold. */
class Broken extends Error {
  readonly detail: string;
  constructor(name: string, detail: string) {
    super(name);
    this.detail = detail;
  }
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** The step, the kind of error and the function that threw it: what differs from input to input is left out. */
function crashName(step: string, error: unknown): string {
  const stack = stackOf(error);
  const place = /^\s+at (?:async )?([\w.$<>]+)/m.exec(stack)?.[1] ?? '';
  const message = (error instanceof Error ? error.message : '').replace(/[“"'].*|\d+/gs, '').slice(0, 60);
  return `crash: ${step}: ${message} in ${place}`;
}

async function tryAll(
  files: Files,
  corpus: Corpus,
  { sources, compiled }: { readonly sources: Sources; readonly compiled: Compilation },
  formats: string,
  options: CheckOptions,
  timed: Timed,
) {
  const again = await timed('check again', () => compile(sourcesFrom(files, corpus), options));
  if (shown(compiled.diagnostics) !== shown(again.diagnostics))
    throw new Broken('two checks differ', `${shown(compiled.diagnostics)}\n---\n${shown(again.diagnostics)}`);
  const input = [...files.values()].join('\n');
  for (const diagnostic of compiled.diagnostics) tryDiagnostic(diagnostic, input);
  if (sources.unreadable.length > 0 && compiled.diagnostics.length === 0)
    throw new Broken('No problems in unreadable files', sources.unreadable.join(', '));
  for (const [name, load] of Object.entries(reporters)) {
    const reporter = await load();
    const report = await timed(`report as ${name}`, () => reporter(compiled.diagnostics, false));
    if (name === 'json') JSON.parse(report);
    if (control.test(report)) throw new Broken(`a control character in the report as ${name}`, report);
  }
  const { draft } = compiled;
  if (draft)
    for (const [name, reporter] of Object.entries(ledgerReporters))
      await timed(`facts as ${name}`, () => reporter({ rows: ledgerOf(draft), unused: unusedOf(draft) }, false));
  await tryFixes(files, corpus, compiled, options, timed);
  if (formats !== '') await tryFormats(files, corpus, formats, timed);
}

const control = /(?![\t\n])\p{Cc}/u;

const shown = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics
    .map(({ rule, severity, at, message }) => `${at.source.path} ${at.start}-${at.end} ${severity} ${rule} ${message}`)
    .join('\n');

/** Its places lie in their files, and it says nothing that only a programmer understands. */
function tryDiagnostic(
  { rule, at, message, advice = '', related = [], suggestions = [] }: Diagnostic,
  input: string,
): void {
  for (const span of [at, ...related.map((one) => one.at)])
    if (!isInside(span))
      throw new Broken(
        `${rule}: a place outside its file`,
        `${span.source.path} ${span.start}-${span.end}: ${message}`,
      );
  for (const text of [message, advice, ...suggestions, ...related.map((one) => one.message)]) {
    const leak = /undefined|NaN|\[object|[\uE000-\uE003]|Infinity/.exec(text)?.[0];
    if (leak !== undefined && !input.includes(leak)) throw new Broken(`${rule}: “${leak}” in a message`, text);
    if (text.trim() === '' && text === message) throw new Broken(`${rule}: an empty message`, text);
  }
}

const isInside = ({ source, start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= source.text.length;

/** What `prelim fix` would write can be read, asks for nothing to be fixed at once again, and is no new error. */
async function tryFixes(
  files: Files,
  corpus: Corpus,
  { diagnostics }: Compilation,
  options: CheckOptions,
  timed: Timed,
) {
  const fixed = await timed('fix', () =>
    fixesOf(diagnostics)
      .map((file) => (file.source.path.endsWith('.yaml') ? safeValueFixes(file) : safeFixes(file)))
      .filter(({ fixes }) => fixes.length > 0),
  );
  if (fixed.length === 0) return;
  const changed = new Map(files);
  for (const { source, fixes } of fixed) {
    if (!files.has(source.path)) throw new Broken('a fix of a file that is none of the mission', source.path);
    changed.set(source.path, fixedText(source.text, fixes));
  }
  const { diagnostics: left } = await timed('check what was fixed', () =>
    compile(sourcesFrom(changed, corpus), options),
  );
  const errors = (among: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic[]> =>
    groupBy(
      among.filter(({ severity }) => severity === 'error'),
      ({ rule }) => rule,
    );
  const before = errors(diagnostics);
  for (const [rule, after] of errors(left))
    if (after.length > (before.get(rule)?.length ?? 0)) {
      const fixes = fixed.flatMap((file) =>
        file.fixes.map(({ at, replacement }) => `${at.source.path} ${at.start}-${at.end} → ${replacement}`),
      );
      throw new Broken(`fix makes an error of ${rule}`, [...fixes, ...after.map(({ message }) => message)].join('\n'));
    }
}

/** Every format is written as a draft, or says why not; twice the same. */
async function tryFormats(files: Files, corpus: Corpus, names: string, timed: Timed) {
  const sources = sourcesFrom(files, corpus);
  const input = [...files.values()].join('\n');
  const formats = await withAssets(await formatsNamed(names), sources.house);
  const drafted = await timed('draft', () => compile(sources, { isDraft: true }));
  const { house, documents } = drafted;
  for (const document of documents)
    for (const format of house ? formats : []) {
      const render = () => {
        try {
          withFormatDiagnostics([format], { ...drafted, documents: [document] }).diagnostics.forEach((one) =>
            tryDiagnostic(one, input),
          );
          return house && Buffer.from(format.render(document, house, format.houseAssets));
        } catch (error) {
          if (error instanceof UserError) return undefined;
          throw error;
        }
      };
      const bytes = await timed(`write ${format.id}`, render);
      if (['md', 'html', 'ninjs'].includes(format.id) && bytes && !render()?.equals(bytes))
        throw new Broken(`two files as ${format.id} differ`, '');
      const text = bytes && ['md', 'txt', 'html', 'ninjs'].includes(format.id) ? bytes.toString() : '';
      if (/[\uE000-\uE003]/.test(text)) throw new Broken(`a slot is printed in ${format.id}`, text);
      if (format.id === 'ninjs' && bytes) JSON.parse(text);
    }
}
