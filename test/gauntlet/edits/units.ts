import type { Kind } from '../kind.ts';
import { reworded, writtenIn } from './wordings.ts';

/** One unit in place of another; each name says which. */
const replacements: Readonly<Record<string, readonly [RegExp, string]>> = {
  'per cent as percentage points': [/per cent/, 'percentage points'],
  'percentage points as per cent': [/percentage points/, 'per cent'],
  'million as billion': [/million/, 'billion'],
  'million as thousand': [/million/, 'thousand'],
  'million as lakh': [/million/, 'lakh'],
  'million as crore': [/million/, 'crore'],
  'million as mln': [/million/, 'mln'],
  'billion as million': [/billion/, 'million'],
  'weeks as months': [/weeks/, 'months'],
  'weeks as days': [/weeks/, 'days'],
  'months as weeks': [/months/, 'weeks'],
  'months as years': [/months/, 'years'],
  'years as months': [/years/, 'months'],
  'years as decades': [/years/, 'decades'],
  'decades as years': [/decades/, 'years'],
};

const exchanged = Object.entries(replacements).map(([name, [unit, other]]): Kind => ({
  name: `unit: ${name}`,
  *edits(mission) {
    for (const { link, wording } of writtenIn(mission))
      if (wording.kind === 'number' && unit.test(link.words)) yield reworded(link, link.words.replace(unit, other));
  },
}));

/** Units put behind a number of something else. */
const added = (['per cent', 'percentage points', 'million', 'thousand', 'weeks', 'years'] as const).map(
  (unit): Kind => ({
    name: `unit: ${unit} added`,
    *edits(mission) {
      for (const { link, wording } of writtenIn(mission)) {
        if (wording.kind === 'number' && wording.measure === 'number' && /\d$/.test(link.words))
          yield reworded(link, `${link.words} ${unit}`);
      }
    },
  }),
);

/** A fall for a rise, with each sign that people type. */
const signed = (['-', '−', '–', 'minus '] as const).map((sign): Kind => ({
  name: `sign: ${sign.trim()} put before a number`,
  leaves: 'untrue',
  *edits(mission) {
    for (const { link, wording, hedge } of writtenIn(mission)) {
      if (wording.kind === 'number' && hedge === undefined && /^[1-9]/.test(link.words))
        yield reworded(link, sign + link.words);
    }
  },
}));

export const unitKinds: readonly Kind[] = [...exchanged, ...added, ...signed];
