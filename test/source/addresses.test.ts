import { expect, test } from 'vitest';
import { addressesIn } from '../../src/source/addresses.ts';

const found = (text: string): readonly string[] => addressesIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["Write to o'brien@odihr.pl, or (press@odihr.pl).", ["o'brien@odihr.pl", 'press@odihr.pl']],
  ["The 'press@odihr.pl' desk, “team--a_b@odihr.pl”...", ['press@odihr.pl', 'team--a_b@odihr.pl']],
  ["See https://example.org/a--b/~c?d='e'&f=2,000.", ["https://example.org/a--b/~c?d='e'&f=2,000"]],
  ['(see www.example.org/a(b)) and http://example.org...', ['www.example.org/a(b))', 'http://example.org']],
])('addresses in %s', (text, addresses) => expect(found(text)).toEqual(addresses));

test.each(['@odihr', 'a @ b.org', 'awww. no', 'at 5 o’clock @ home', 'www.'])('none in %s', (text) =>
  expect(found(text)).toEqual([]),
);
