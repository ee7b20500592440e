import { memoize } from '../../collections/memoize.ts';
import type { Language } from '../../languages/language.ts';
import { either, escaped, wordEnd, wordStart } from '../../languages/patterns.ts';
import { type Mission } from '../../mission/mission.ts';

/** By a name, by one that is outdated or misspelt, or by what the people or things of a country are called. */
type NameForm = 'name' | 'spelling' | 'adjective';

/** A country that some words name. */
export interface NamedCountry {
  /** The codes that the words may mean: Congo is two countries. */
  readonly codes: readonly string[];
  readonly form: NameForm;
  /** How many of the words belong to the name. */
  readonly length: number;
}

/** The country of the election and everything that it is called. */
export interface ObservedCountry {
  readonly code: string;
  /** As the house writes it, without an article. */
  readonly name: string;
  /** Names that are right, that of the house first; with those that the house knows for other times. */
  readonly names: readonly string[];
  /** Spellings that are outdated or wrong. */
  readonly spellings: readonly string[];
  /** What its people and things are called, the usual word first. */
  readonly adjectives: readonly string[];
  /** The part of the country that votes; undefined if all of it does. */
  readonly area: string | undefined;
}

/** The longest name of a country in words, counted in words. */
const longest = 6;

/** The country whose name the words begin with, the longest that there is; undefined if they begin with none. */
export function countryAhead(words: readonly string[], language: Language): NamedCountry | undefined {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const country = countryOf(words.slice(0, length), language);
    if (country) return country;
  }
  return undefined;
}

/** The same where the words end. */
export function countryBehind(words: readonly string[], language: Language): NamedCountry | undefined {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const country = countryOf(words.slice(-length), language);
    if (country) return country;
  }
  return undefined;
}

/** Whether a word is a name, or the adjective, of any country. */
export const isOfCountry = (word: string, language: Language): boolean => countryOf([word], language) !== undefined;

/** The country of the election; undefined if mission.yaml gives no code that the house knows. */
export const observedCountry = memoize(({ settings, house, language }: Mission): ObservedCountry | undefined => {
  const { country: code, area } = settings.election ?? {};
  const printed = code === undefined ? undefined : house.countries[code];
  if (code === undefined || printed === undefined) return undefined;
  const article = language.articles.find((one) => printed.startsWith(`${one} `));
  const name = article === undefined ? printed : printed.slice(article.length + 1);
  const dated = (house.places ?? []).map(({ names }) => names.map((one) => one.name));
  const line = linesOf(language).find((one) => one.startsWith(`${code} `)) ?? '';
  const [names = '', spellings = '', adjectives = ''] = line.slice(3).split(';');
  return {
    code,
    name,
    names: [...new Set([name, ...split(names), ...dated.filter((group) => group.includes(name)).flat()])],
    spellings: split(spellings).filter((spelling) => spelling !== name),
    adjectives: split(adjectives),
    area,
  };
});

/** Whether a text names the country of the election, or the part of it that votes: as a noun or an adjective. */
export function namesObserved(text: string, mission: Mission): boolean {
  const country = observedCountry(mission);
  return country !== undefined && (text.includes(country.name) || observedPattern(mission).test(plain(text)));
}

const observedPattern = memoize((mission: Mission): RegExp => {
  const country = observedCountry(mission);
  const { names = [], spellings = [], adjectives = [], area } = country ?? {};
  const forms = [...names, ...spellings, ...adjectives, ...(area === undefined ? [] : [area])].map(plain);
  const all = [...new Set([...forms, ...forms.map((form) => form.toUpperCase())])].toSorted(
    (a, b) => b.length - a.length,
  );
  return new RegExp(`${wordStart}${either(...all.map(escaped))}s?${wordEnd}`);
});

/** With straight apostrophes and plain spaces. */
const plain = (text: string): string => text.replaceAll('’', "'").replace(/\s/g, ' ');

const split = (names: string): readonly string[] => (names === '' ? [] : names.split('|'));

/** The country that words are the whole name of: with a capital, and perhaps behind “Republic of”. */
function countryOf(words: readonly string[], language: Language): NamedCountry | undefined {
  const [first = ''] = words;
  if (!isCapital(first.charAt(0))) return undefined;
  const name = plain(words.join(' ')).toLowerCase();
  const entry = lookUp(name, language);
  // “us” and “uk” are countries in capitals only
  if (!entry || (name.length < 5 && words.length === 1 && !/\p{Lu}.*\p{Lu}|^\p{Lu}\p{Ll}{2}/u.test(first)))
    return undefined;
  return { ...entry, length: words.length };
}

function lookUp(name: string, language: Language): TableEntry | undefined {
  const table = tableOf(language);
  const own = table.get(name) ?? (name.endsWith('s') ? adjectiveOf(table.get(name.slice(0, -1))) : undefined);
  if (own) return own;
  const formal = language.countries.formal.find((prefix) => name.startsWith(`${prefix} `));
  return formal === undefined ? undefined : table.get(name.slice(formal.length + 1));
}

/** Poles are what “Pole” is the singular of; “Malis” are nothing. */
const adjectiveOf = (entry: TableEntry | undefined): TableEntry | undefined =>
  entry?.form === 'adjective' ? entry : undefined;

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

type TableEntry = Pick<NamedCountry, 'codes' | 'form'>;

/** The table of countries line by line; a line that begins with spaces goes on with the one above it. */
const linesOf = ({ countries }: Language): readonly string[] => countries.table.replace(/\n +/g, '').split('\n');

/** Everything that countries are called, in lower case. */
const tableOf = memoize((language: Language): ReadonlyMap<string, TableEntry> => {
  const table = new Map<string, TableEntry>();
  const add = (code: string, names: string, form: NameForm): void => {
    for (const name of split(names)) {
      const key = name.toLowerCase();
      const before = table.get(key);
      table.set(key, before ? { ...before, codes: [...before.codes, code] } : { codes: [code], form });
    }
  };
  for (const line of linesOf(language)) {
    const [names, spellings, adjectives] = line.slice(3).split(';');
    if (names === undefined || spellings === undefined || adjectives === undefined) continue;
    const code = line.slice(0, 2);
    add(code, names, 'name');
    add(code, spellings, 'spelling');
    add(code, adjectives, 'adjective');
  }
  return table;
});
