import { isOfCountry, observedCountry, type ObservedCountry } from './country-names.ts';
import { electionTextsOf, type ElectionText } from './vote-phrases.ts';
import { fullTextOf } from '../passages/passages.ts';
import { settingTextsOf } from '../passages/setting-texts.ts';
import { isPartOfName, occurrencesOf } from '../text/place-names.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Mission } from '../../mission/mission.ts';

/** Words that are nearly the name of the country that votes. */
export interface CountryVariant extends ElectionText {
  readonly start: number;
  readonly end: number;
  /** The name that is meant. */
  readonly name: string;
  /** Outdated or another spelling; accents left out; a slip; or a second name beside the first. */
  readonly how: 'spelling' | 'accents' | 'slip' | 'second';
}

/** Shorter names have neighbours that are words of their own: Mali, Malta; Iran, Iraq. In letters. */
const shortest = 6;

/** Everywhere in a draft where the country of the election is nearly named. */
export const countryVariants = memoize((draft: Draft): readonly CountryVariant[] => {
  const { mission } = draft;
  const country = observedCountry(mission);
  if (!country) return [];
  const all = fullTextOf(draft);
  const wrong = [
    ...spellingsIn(all, country),
    ...slipsIn(all, country, mission),
    ...secondNames(all, country, mission),
  ];
  if (wrong.length === 0) return [];
  return electionTextsOf(draft).flatMap((text) =>
    wrong
      .flatMap(({ words, ...variant }) =>
        [...occurrencesOf(text.text, words)].flatMap((start) => {
          const end = start + words.length;
          const isName = text.place !== 'headline' && isPartOfName(text.text, start, end, mission.language);
          const isStyle = text.passage.part === 'quotation' && variant.how !== 'slip';
          return isName || isStyle || isWithin(text.text, start, end, country)
            ? []
            : [{ ...text, ...variant, start, end }];
        }),
      )
      .toSorted((a, b) => a.start - b.start),
  );
});

type Wrong = Pick<CountryVariant, 'name' | 'how'> & { readonly words: string };

/** Whether words are a part of a longer name that is right: Macedonia in North Macedonia. */
const isWithin = (text: string, start: number, end: number, { names }: ObservedCountry): boolean =>
  names.some((name) => {
    const at = text.lastIndexOf(name, start);
    return at >= 0 && at <= start && end <= at + name.length && name.length > end - start;
  });

function spellingsIn(all: string, { names, name, spellings }: ObservedCountry): readonly Wrong[] {
  const outdated = spellings
    .filter((spelling) => all.includes(spelling))
    .map((words) => ({ words, name, how: isSlip(words, name) ? ('slip' as const) : ('spelling' as const) }));
  const bare = names
    .map((one) => ({ words: withoutAccents(one), name: one, how: 'accents' as const }))
    .filter(({ words, name: right }) => words !== right && !names.includes(words) && all.includes(words));
  return [...bare, ...outdated.filter(({ words }) => !bare.some((one) => one.words === words))];
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Words with a capital that are one letter off a long word of the name, and are nothing else that prelim knows. */
function slipsIn(
  all: string,
  { name, names, adjectives, spellings }: ObservedCountry,
  mission: Mission,
): readonly Wrong[] {
  const long = name.split(/[\s-]/).filter((word) => word.length >= shortest);
  if (long.length === 0) return [];
  const known = new Set([...names, ...spellings, ...adjectives].flatMap((one) => one.split(/[\s-]/)));
  const found = new Map<string, string>();
  for (const right of long) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\d])${right.charAt(0)}\\p{L}{${right.length - 2},${right.length}}(?!\\p{L})`,
      'gu',
    );
    for (const [word] of all.matchAll(pattern)) if (!known.has(word) && isSlip(word, right)) found.set(word, right);
  }
  if (found.size === 0) return [];
  const settings = settingTextsOf(mission)
    .filter(({ path }) => path[0] !== 'election')
    .map(({ text }) => text)
    .join('\n');
  return [...found].flatMap(([words, right]) => {
    const isKnown = isOfCountry(words, mission.language) || words === `${right}s` || settings.includes(words);
    return isKnown || withoutAccents(right) === words ? [] : [{ words, name: right, how: 'slip' as const }];
  });
}

/** Whether two words of the same first letter differ by one letter: another, one more, one less, or two exchanged. */
function isSlip(word: string, right: string): boolean {
  if (word === right || word.charAt(0) !== right.charAt(0) || Math.abs(word.length - right.length) > 1) return false;
  let start = 0;
  while (start < right.length && word.charAt(start) === right.charAt(start)) start++;
  const [left, rest] = [word.slice(start), right.slice(start)];
  const isExchanged = left.charAt(0) === rest.charAt(1) && left.charAt(1) === rest.charAt(0);
  return (
    left.slice(1) === rest.slice(1) ||
    left === rest.slice(1) ||
    left.slice(1) === rest ||
    (isExchanged && left.slice(2) === rest.slice(2))
  );
}

/** Names that the house knows and that are right on the day of the release, beside that which it writes itself. */
function secondNames(all: string, { name, names }: ObservedCountry, { house, settings }: Mission): readonly Wrong[] {
  if (!all.includes(name)) return [];
  const day = settings.release?.date ?? '';
  const dated = (house.places ?? []).find((place) => place.names.some((one) => one.name === name))?.names ?? [];
  return dated
    .filter((one) => one.name !== name && names.includes(one.name) && all.includes(one.name))
    .filter(({ from = '', until = '9999' }) => from <= day && day <= until)
    .filter(() => dated.some(({ name: own, from = '', until = '9999' }) => own === name && from <= day && day <= until))
    .map((one) => ({ words: one.name, name, how: 'second' as const }));
}
