import type { Kind, Proposed } from '../kind.ts';
import type { Mission } from '../reading/mission.ts';
import { faultOf } from './faults.ts';
import { writtenIn, type Written } from './wordings.ts';

/** Numbers in figures in the middle of a sentence, whose links stand in brackets of their own. */
const figuresIn = (mission: Mission): readonly Written[] =>
  [...writtenIn(mission)].filter(
    ({ link, wording, hedge }) =>
      wording.kind === 'number' &&
      hedge === undefined &&
      /^\d/.test(link.words) &&
      /[a-z] $/.test(link.before) &&
      link.namesAt.end < link.at.end,
  );

const before = ({ link }: Written): Proposed['at'] => ({ ...link.at, end: link.at.start });

const behind = ({ at }: Written['link']): Proposed['at'] => ({ ...at, start: at.end });

/** What may stand right behind a number that it makes larger; what was linked is then a part of it. */
const scales = ['thousand', 'million', 'billion'];
const shortScales = ['m', 'mn', 'mln', 'bn', 'k', 'tn', 'lakh', 'crore'];

export const signKinds: readonly Kind[] = [
  {
    name: 'sign: before the brackets of a number',
    leaves: 'untrue',
    *edits(mission) {
      for (const written of figuresIn(mission))
        for (const sign of ['-', '−', '–', 'minus ', '*minus* ', '&minus;', '&#x2212;', '\\-'])
          yield faultOf(before(written), sign, [
            ['claims/differs', written.link.at],
            ['claims/share-differs', written.link.at],
            ['claims/unreadable', written.link.at],
          ]);
    },
  },
  {
    name: 'harmless: a dash, a slash or a bracket before a number',
    leaves: 'true',
    *edits(mission) {
      for (const written of figuresIn(mission)) {
        for (const sign of ['– ', '— ', '– in fact – ', '(so it was said) – ', 'see annex – '])
          yield { at: before(written), replacement: sign };
        yield { at: { ...before(written), start: written.link.at.start - 1 }, replacement: ': ' };
      }
    },
  },
  {
    name: 'scale word: behind the brackets of a number',
    *edits(mission) {
      for (const { link } of figuresIn(mission).filter(({ link: { words } }) => /\d$/.test(words)))
        for (const scale of scales) yield { at: behind(link), replacement: ` ${scale}` };
    },
  },
  {
    name: 'scale word: an abbreviation behind the brackets of a number',
    leaves: 'untrue',
    *edits(mission) {
      for (const { link } of figuresIn(mission).filter(({ link: { words } }) => /\d$/.test(words)))
        for (const scale of shortScales)
          for (const gap of ['', ' '])
            yield faultOf(
              behind(link),
              gap + scale,
              ['claims/differs', 'claims/share-differs', 'claims/unreadable'].map((rule) => [rule, link.at]),
            );
    },
  },
  {
    name: 'scale word: behind the brackets instead of inside, as it was or another',
    *edits(mission) {
      for (const { link, wording } of writtenIn(mission)) {
        const [found, scale] = (wording.kind === 'number' && / (million|billion)$/.exec(link.words)) || [];
        const end = link.at.start + 1 + link.words.length;
        if (found === undefined || link.namesAt.end >= link.at.end || link.at.end - end < 3) continue;
        const target = `](fact:${link.names.join('/')})`;
        for (const other of [scale, ...scales.filter((one) => one !== scale)])
          yield { at: { ...link.at, start: end - found.length }, replacement: `${target} ${other}` };
      }
    },
  },
];
