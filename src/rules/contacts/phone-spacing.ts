import { respacePhone } from '../../analysis/contacts/phone-numbers.ts';
import { placeOf } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { type Span, spanText } from '../../source/source.ts';

export const phoneSpacing: Rule = {
  id: 'contacts/phone-spacing',
  severity: 'warning',
  summary: 'A phone number with a space after the plus sign, two spaces in a row or “(0)”',
  why: 'A number that is copied from a page as it stands should be one that a telephone can dial.',
  basis:
    'The notation of E.123: a plus sign, the country code without a space before it, and no digit that is ' +
    'dialled only at home. A release of 2019 had “+ 45 60 …”.',
  wrong:
    'contacts:\n  - { name: Nina Castell, institution: odihr, phones: ["+ 48 22 520 06 00"], email: ' +
    'nina.castell@odihr.pl }',
  right:
    'contacts:\n  - { name: Nina Castell, institution: odihr, phones: ["+48 22 520 06 00"], email: ' +
    'nina.castell@odihr.pl }',
  needs: [],
  isOfAnyLanguage: true,

  *check({ mission }) {
    for (const [index, { phones = [] } = {}] of (mission.validSettings.contacts ?? []).entries()) {
      for (const [position, written] of phones.entries()) {
        if (written === undefined) continue;
        const right = respacePhone(written);
        if (right === written || /[\r\n]/.test(written)) continue; // a line end is told when it is read
        const place = placeOf(mission, 'contacts', index, 'phones', position);
        yield {
          message: `Write “${right}” in place of “${written}”: ${reasonOf(written)}.`,
          ...spacedAt(place, written, right),
        };
      }
    }
  },
};

function reasonOf(written: string): string {
  if (/\(\s*0\s*\)/.test(written)) return 'the zero is dialled only at home';
  return /^\s*\+\s/.test(written)
    ? 'no space stands after the plus sign'
    : 'one space between two groups is enough, and none around them';
}

/**
 * The characters between quotation marks, or a text without any, which gets them. Longer forms of YAML are left to
 * their writer.
 */
function spacedAt(
  place: Span,
  written: string,
  right: string,
): Pick<Problem, 'at' | 'suggestions' | 'fix' | 'rewords'> {
  const scalar = spanText(place);
  if (scalar === written) return { at: place, suggestions: [`"${right}"`], fix: `"${right}"`, rewords: true };
  const inside = { ...place, start: place.start + 1, end: place.end - 1 };
  return spanText(inside) === written ? { at: inside, suggestions: [right], fix: right, rewords: true } : { at: place };
}
