import { type PhoneProblem, readPhone, respacePhone } from '../../analysis/contacts/phone-numbers.ts';
import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const phoneInvalid: Rule = {
  id: 'contacts/phone-invalid',
  severity: 'error',
  summary:
    'A phone number that nobody can call: too short, too long, without a country code, with a zero behind it, or two ' +
    'in one',
  why: 'Journalists have an hour and one number. Whoever cannot be reached by phone is not quoted.',
  basis:
    'The numbering plans of the countries, as libphonenumber has them; a number in none of their ranges is only ' +
    'a warning, since ranges are added.',
  wrong:
    'contacts:\n  - { name: Nina Castell, institution: odihr, phones: ["+32 0470 12 34 56"], email: ' +
    'nina.castell@odihr.pl }',
  right:
    'contacts:\n  - { name: Nina Castell, institution: odihr, phones: ["+32 470 12 34 56"], email: ' +
    'nina.castell@odihr.pl }',
  needs: [],
  isOfAnyLanguage: true,
  yieldsTo: ['facts/unknown'],

  *check({ mission }) {
    for (const [index, { phones = [] } = {}] of (mission.validSettings.contacts ?? []).entries()) {
      for (const [position, written] of phones.entries()) {
        if (written === undefined) continue;
        const { problem: kind, ...phone } = readPhone(written);
        if (kind !== undefined)
          yield { at: placeOf(mission, 'contacts', index, 'phones', position), ...problemOf(kind, written, phone) };
      }
    }
  },
};

type Phone = Omit<ReturnType<typeof readPhone>, 'problem'>;

function problemOf(kind: PhoneProblem, written: string, { code, prefix, numbers }: Phone): Omit<Problem, 'at'> {
  const name = `“${written}”`;
  switch (kind) {
    case 'several': {
      const entries = numbers.map((number) => `"${number}"`).join(', ');
      return {
        message:
          `${name} is more than one phone number, and nobody can call it as it stands. Make each an entry of its ` +
          `own${entries === '' ? ', with its country code.' : `: ${entries}.`}`,
      };
    }
    case 'letter':
      return { message: `${name} has the letter “${/\p{L}/u.exec(written)?.[0]}” among its digits. Type the digit.` };
    case 'no-country':
      return withoutCode(written);
    case 'unknown-country':
      return { message: `${name} begins with a country code that does not exist. Correct it.` };
    case 'trunk-prefix': {
      const right = withoutPrefix(written, code, prefix);
      return {
        message: `${name} has “${prefix}” behind the country code, which is dialled only at home. Write “${right}”.`,
        suggestions: [`"${right}"`],
      };
    }
    case 'too-short':
      return {
        message:
          `${name} is too short for a number of ${code === undefined ? 'any country' : `+${code}`}: a digit is ` +
          'missing.',
      };
    case 'too-long':
      return {
        message:
          `${name} is too long for a number of +${code}. Take away what is too much, or write two numbers as two ` +
          'entries.',
      };
    case 'unused':
      return {
        severity: 'warning',
        message:
          `${name} seems to be no number of +${code}: it has none of the forms that numbers there have. Compare it ` +
          'with its source.',
      };
  }
}

function withoutCode(written: string): Omit<Problem, 'at'> {
  const right = respacePhone(written)
    .replace(/^\P{L}*\p{L}[^\d+]*(?=\+|00)/u, '')
    .replace(/^00\s*/, '+');
  const isDialled = right.startsWith('+') && readPhone(right).problem === undefined;
  const hint = isDialled ? `Write “${right}”.` : 'Begin with “+” and the code of the country, such as “+48”.';
  return {
    message: `“${written}” does not begin with “+” and a country code, so nobody can call it from abroad. ${hint}`,
    ...(isDialled && { suggestions: [`"${right}"`] }),
  };
}

/** Takes the digits of the prefix away where they stand, right behind the country code. */
function withoutPrefix(written: string, code = '', prefix = ''): string {
  const apart = (digits: string): string => [...digits].join(String.raw`\D*`);
  return respacePhone(written).replace(new RegExp(String.raw`^(\+${apart(code)})\D*${apart(prefix)}\D*`), '$1 ');
}
