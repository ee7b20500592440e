import { spanText } from '../../src/source/source.ts';
import type { Gauntlet } from './gauntlet.ts';
import { fileNamed, type Place } from './place.ts';
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
  const rows = kinds.map((kind) =>
    line(kind.name, scoreOf(trials.filter((trial) => trial.kind === kind)), leftOut.get(kind) ?? 0),
  );
  const left = [...leftOut.values()].reduce((sum, number) => sum + number, 0);
  return [
    ''.padEnd(58) + columns.map((name) => name.padStart(9)).join(''),
    ...rows,
    line('all', scoreOf(trials), left),
  ].join('\n');
}

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / (whole || 1)).toFixed(2)} per cent)`;

export function summary({ trials }: Gauntlet): string {
  const { damaging, caught, withExtra, harmless, falseAlarms, waiting } = scoreOf(trials);
  const waits = [...new Set(trials.flatMap((trial) => trial.waits.map(({ rule }) => rule)))].toSorted().join(', ');
  return [
    `${trials.length} edits`,
    `damaging edits caught, with the right rule and place: ${share(caught, damaging)}; with messages beside the ` +
      `right ones: ${share(withExtra, damaging + waiting)}`,
    `harmless edits that were reported: ${share(falseAlarms, harmless)}`,
    ...(waits === '' ? [] : [`edits that wait for ${waits}: ${waiting}`]),
  ].join('\n');
}

/** Each edit that did not come out right, with what was said. */
export function list({ trials }: Gauntlet): string {
  return trials
    .filter(({ missed, extra }) => missed.length + extra.length > 0)
    .map(described)
    .join('\n\n');
}

function described({ kind, mission: { sources }, edit, missed, extra }: Trial): string {
  const where = ({ file, start, end }: Place): string => `${file}:${linesOf({ file, start, end }, sources)[0]}`;
  const text = ({ file, start, end }: Place): string => fileNamed(sources, file)?.text.slice(start, end) ?? '';
  const [before, behind] = [
    { ...edit.at, start: Math.max(0, edit.at.start - 40), end: edit.at.start },
    { ...edit.at, start: edit.at.start + edit.replacement.length, end: edit.at.start + edit.replacement.length + 60 },
  ];
  const around = `${text(before).split('\n').at(-1)}{${edit.replacement}}${text(behind).split('\n', 1)[0]}`;
  const misses = missed.map(({ rule, at }) => `  missed ${rule} at ${where(at)} “${text(at)}”`);
  const extras = extra.map(
    ({ rule, at, message }) =>
      `  extra  ${rule} at ${where({ ...at, file: at.source.path })} “${spanText(at)}”: ${message}`,
  );
  return [`${kind.name}: ${where(edit.at)} ${around}`, ...misses, ...extras].join('\n');
}
