import type { Printing } from '../language.ts';

const fewer = (measure: 'count' | 'amount'): string => (measure === 'count' ? 'fewer' : 'less');

export const meanings: Printing['meanings'] = {
  bare: (number) => `exactly ${number}`,
  rounded: (number) => `what rounds to ${number}`,
  exactly: (number) => `exactly ${number}`,
  nearly: (number, measure) => `slightly ${fewer(measure)} than ${number}`,
  'just-over': (number) => `slightly more than ${number}`,
  'more-than': (number) => `more than ${number}, but not by much`,
  'less-than': (number, measure) => `${fewer(measure)} than ${number}, but not by much`,
  about: (number) => `close to ${number}`,
  'at-least': (number) => `${number} or more`,
  'at-most': (number, measure) => `${number} or ${fewer(measure)}`,
};

/** “9,500 to 9,999”, “more than 40 and up to 45 per cent” */
export const printInterval: Printing['interval'] = (low, high, unit) => {
  const withUnit = (text: string): string => (unit === '' ? text : `${text} ${unit}`);
  if (!low && !high) return withUnit('anything');
  if (!high) return withUnit(low?.isOpen ? `more than ${low.text}` : `at least ${low?.text}`);
  if (!low) return withUnit(high.isOpen ? `less than ${high.text}` : `at most ${high.text}`);
  if (low.text === high.text) return withUnit(low.text);
  if (!low.isOpen)
    return withUnit(high.isOpen ? `${low.text} to just under ${high.text}` : `${low.text} to ${high.text}`);
  return withUnit(`more than ${low.text} and ${high.isOpen ? 'less than' : 'up to'} ${high.text}`);
};
