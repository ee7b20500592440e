import { pointAt, spanText, type Diagnostic } from '../../src/diagnostic.ts';
import type { Gauntlet } from './gauntlet.ts';
import { fileNamed } from './place.ts';
import type { Report } from './oracle/report.ts';
import { linesOf, type Trial } from './trial.ts';

/** How many edits of a kind, or of all, came out how. */
export interface Score {
  readonly damaging: number;
  readonly caught: number;
  readonly withExtra: number;
  readonly harmless: number;
  readonly falseAlarms: number;
  readonly waiting: number;
}

const isHarmless = ({ required, waits }: Trial): boolean => required.length + waits.length === 0;

/** Whether nothing but the missing rule stands between an edit and its message. */
const isWaiting = ({ required, waits }: Trial): boolean => required.length === 0 && waits.length > 0;

export function scoreOf(trials: readonly Trial[]): Score {
  const damaging = trials.filter(({ required }) => required.length > 0);
  const harmless = trials.filter(isHarmless);
  return {
    damaging: damaging.length,
    caught: damaging.filter(({ missed }) => missed.length === 0).length,
    withExtra: trials.filter((trial) => !isHarmless(trial) && trial.extra.length > 0).length,
    harmless: harmless.length,
    falseAlarms: harmless.filter(({ extra }) => extra.length > 0).length,
    waiting: trials.filter(isWaiting).length,
  };
}

const columns = ['caught', 'missed', 'extra', 'silent', 'alarms', 'waits', 'left out'];

/** One line for each kind of edit, and one for all. */
export function table({ trials, leftOut }: Gauntlet): string {
  const kinds = [...new Set([...trials.map(({ kind }) => kind), ...leftOut.keys()])];
  const line = (name: string, score: Score, left: number): string => {
    const { damaging, caught, withExtra, harmless, falseAlarms, waiting } = score;
    const numbers = [caught, damaging - caught, withExtra, harmless - falseAlarms, falseAlarms, waiting, left];
    return name.padEnd(58) + numbers.map((number) => String(number || '·').padStart(9)).join('');
  };
  const rows = kinds.map((kind) => line(kind.name, scoreOf(trials.filter((trial) => trial.kind === kind)), leftOut.get(kind) ?? 0));
  const left = [...leftOut.values()].reduce((sum, number) => sum + number, 0);
  return [''.padEnd(58) + columns.map((name) => name.padStart(9)).join(''), ...rows, line('all', scoreOf(trials), left)].join('\n');
}

const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / (whole || 1)).toFixed(2)} per cent)`;

export function summary({ trials }: Gauntlet): string {
  const { damaging, caught, withExtra, harmless, falseAlarms, waiting } = scoreOf(trials);
  const waits = [...new Set(trials.flatMap((trial) => trial.waits.map(({ rule }) => rule)))].toSorted().join(', ');
  return [
    `${trials.length} edits`,
    `damaging edits caught, with the right rule and place: ${share(caught, damaging)}; with messages beside the right ones: ${share(withExtra, damaging + waiting)}`,
    `harmless edits that were reported: ${share(falseAlarms, harmless)}`,
    ...(waits === '' ? [] : [`edits that wait for ${waits}: ${waiting}`]),
  ].join('\n');
}

/** Each edit that did not come out right, with what was said. */
export function list({ trials }: Gauntlet): string {
  return trials.filter(({ missed, extra }) => missed.length + extra.length > 0).map(described).join('\n\n');
}

function described(trial: Trial): string {
  const { kind, mission, edit, missed, extra } = trial;
  const text = fileNamed(mission.sources, edit.at.file)?.text ?? '';
  const [line] = linesOf(edit.at, mission.sources);
  const around = text.slice(text.lastIndexOf('\n', edit.at.start - 1) + 1, edit.at.start).slice(-40) + `{${edit.replacement}}` + (text.slice(edit.at.start + edit.replacement.length).split('\n', 1)[0] ?? '').slice(0, 60);
  const misses = missed.map(({ rule, at }: Report) => `  missed ${rule} at ${at.file}:${linesOf(at, mission.sources).join('-')} “${fileNamed(mission.sources, at.file)?.text.slice(at.start, at.end)}”`);
  const extras = extra.map(({ rule, at, message }: Diagnostic) => `  extra  ${rule} at ${at.source.path}:${pointAt(at.source, at.start).line} “${spanText(at)}”: ${message}`);
  return [`${kind.name}: ${edit.at.file}:${line} ${around}`, ...misses, ...extras].join('\n');
}

