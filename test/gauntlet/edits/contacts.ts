import type { Kind } from '../kind.ts';
import { valuesAt } from '../reading/values.ts';
import { fault, within } from './faults.ts';

const [emails, phones] = [/^contacts\.\d+\.email$/, /^contacts\.\d+\.phones\.\d+$/];

/** Letters of a domain, but for the country or the kind at its end. */
function* domainLetters(email: string): Generator<number> {
  const end = email.lastIndexOf('.');
  for (let index = email.indexOf('@') + 1; index < end; index += 1) if (/[a-z]/.test(email.charAt(index))) yield index;
}

/** Digits behind the country code. */
const nationalDigits = (phone: string): number[] =>
  Array.from(phone, (_, index) => index).filter(
    (index) => index > phone.indexOf(' ') && /\d/.test(phone.charAt(index)),
  );

export const contactKinds: readonly Kind[] = [
  {
    name: 'e-mail address: a letter of the domain dropped',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const { text, at } of valuesAt(sources.mission, emails))
        for (const index of domainLetters(text))
          yield fault(within(at, index, index + 1), '', 'contacts/domain-near-miss', at);
    },
  },
  {
    name: 'e-mail address: a letter of the domain doubled',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const { text, at } of valuesAt(sources.mission, emails))
        for (const index of domainLetters(text))
          yield fault(within(at, index, index), text.charAt(index), 'contacts/domain-near-miss', at);
    },
  },
  {
    name: 'phone: a digit removed',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const { text, at } of valuesAt(sources.mission, phones))
        for (const index of nationalDigits(text))
          yield fault(within(at, index, index + 1), '', 'contacts/phone-invalid', at);
    },
  },
  {
    name: 'phone: a zero behind the country code',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const { text, at } of valuesAt(sources.mission, phones))
        yield fault(within(at, text.indexOf(' ') + 1, text.indexOf(' ') + 1), '0', 'contacts/phone-invalid', at);
    },
  },
  {
    name: 'phone: a space behind the plus, or two in a row',
    leaves: 'untrue',
    *edits({ sources }) {
      for (const { text, at } of valuesAt(sources.mission, phones))
        for (const index of [1, text.indexOf(' ')])
          yield fault(within(at, index, index), ' ', 'contacts/phone-spacing', at);
    },
  },
  {
    name: 'harmless: a phone number grouped otherwise',
    leaves: 'true',
    *edits({ sources }) {
      for (const { text, at } of valuesAt(sources.mission, phones)) {
        const [country = '', ...rest] = text.split(' ');
        const digits = rest.join('');
        for (const replacement of [
          `${country}${digits}`,
          `${country} ${digits}`,
          `${country} ${digits.replace(/\d{3}(?=\d{2})/g, '$& ')}`,
          `${country} ${digits.replace(/\d\d(?=\d)/g, '$& ')}`,
          text.replaceAll(' ', '-'),
        ])
          yield { at, replacement };
      }
    },
  },
];
