import type { House } from './house.ts';

/** A name that a place did not have on a day, and what it was called. */
export interface WrongName {
  readonly name: string;
  readonly right: readonly string[];
  /** When the name was right: until which day, and from which. */
  readonly until: string | undefined;
  readonly from: string | undefined;
}

/** The names that are wrong on a day given as 2019-06-10, in a text about an election of that country. */
export function wrongNames({ places = [] }: House, day: string, country: string | undefined): readonly WrongName[] {
  return places.flatMap(({ names, only }) => {
    if (only !== undefined && only !== country) return [];
    const right = names.filter(({ from = '', until = '9999' }) => from <= day && day <= until).map(({ name }) => name);
    const wrong = new Set(names.map(({ name }) => name).filter((name) => !right.includes(name)));
    return [...wrong].map((name) => {
      const own = names.filter((one) => one.name === name);
      return { name, right, until: own.findLast(({ until }) => until !== undefined && until < day)?.until, from: own.find(({ from }) => from !== undefined && from > day)?.from };
    });
  });
}
