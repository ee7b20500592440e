import type { Kind } from '../kind.ts';
import { placesOf, proseOf } from '../reading/prose.ts';
import { fault } from './faults.ts';

const ladder = ['isolated', 'some', 'significant', 'serious', 'widespread', 'systemic'];
const things = '(?:gaps|cases|imbalances?|pressure|shortcomings|irregularities|uncertainty|problems)';

export const strengthKinds: readonly Kind[] = [
  {
    name: 'strength: a stronger word than the finding declares',
    leaves: 'untrue',
    follows: ['structure/headline-outruns'],
    *edits({ sources }) {
      for (const prose of proseOf(sources)) {
        const declared = /^strength: (\w+)$/m.exec(prose.head)?.[1] ?? '';
        for (const {
          match: [words],
          at,
        } of placesOf(new RegExp(`\\b${declared || '-'}(?= ${things}\\b)`, 'gi'), prose)) {
          for (const other of ladder.slice(Math.max(2, ladder.indexOf(declared) + 1)))
            yield fault(
              at,
              /^[A-Z]/.test(words) ? other.charAt(0).toUpperCase() + other.slice(1) : other,
              'structure/strength-drift',
              at,
            );
        }
      }
    },
  },
  {
    name: 'strength: another one declared than the text has',
    leaves: 'untrue',
    follows: ['structure/headline-outruns', 'structure/conclusion-without-finding', 'structure/strength-drift'],
    *edits({ sources }) {
      for (const { path: file, text } of sources.findings.values()) {
        const [line = '', declared = ''] = /^strength: (\w+)$/m.exec(text) ?? [];
        const words =
          line === '' || declared === 'some' ? null : new RegExp(`\\b${declared}(?= ${things}\\b)`, 'i').exec(text);
        const at = { file, start: text.indexOf(line) + 'strength: '.length, end: text.indexOf(line) + line.length };
        for (const other of words ? ladder.slice(0, ladder.indexOf(declared)) : [])
          yield fault(at, other, 'structure/strength-drift', { file, start: text.indexOf('\n# '), end: text.length });
      }
    },
  },
];
