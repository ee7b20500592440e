/** What people type where a number, a date or a truth belongs, and how to write it. */

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** `9 June 2019`, `June 9, 2019` or `9.6.2019` as 2019-06-09. */
export function isoDate(text: string): string | undefined {
  const named = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/i.exec(text) ?? undefined;
  const american = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ?? undefined;
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? undefined;
  const [day, month, year] = named
    ? [named[1], months.indexOf(named[2]?.toLowerCase() ?? '') + 1, named[3]]
    : american
      ? [american[2], months.indexOf(american[1]?.toLowerCase() ?? '') + 1, american[3]]
      : [dotted?.[1], Number(dotted?.[2] ?? 0), dotted?.[3]];
  if (!day || !year || month < 1 || month > 12 || Number(day) > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const scales: Readonly<Record<string, number>> = { thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 };

/** How to write a text that reads like a number: a sentence with a space before it, or nothing. */
export function numberHint(text: string): string | undefined {
  const grouped = /^\d{1,3}(?:[,\u00a0\u2009\u202f ']\d{3})+(?:\.\d+)?$/.exec(text);
  if (grouped) return ` Write it without separators: ${text.replace(/[^\d.]/g, '')}.`;
  const scaled = /^([\d.]+) ?(thousand|million|billion)$/i.exec(text);
  if (scaled) {
    const value = Number(scaled[1]) * (scales[scaled[2]?.toLowerCase() ?? ''] ?? 1);
    return ` Write the number in full: ${Math.round(value)}.`;
  }
  const share = /^(\d+(?:\.\d+)?) ?(?:%|per ?cent|percent)$/i.exec(text);
  if (share) return ` Write { value: ${share[1]}, unit: per cent }.`;
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return ' Leave out the quotation marks.';
  return undefined;
}

const truths: Readonly<Record<string, string>> = { yes: 'true', on: 'true', y: 'true', no: 'false', off: 'false', n: 'false' };

/** yes, on, no …: how to write true or false. */
export const truthHint = (text: string): string | undefined => {
  const truth = truths[text.toLowerCase()];
  return truth === undefined ? undefined : ` Write ${truth}.`;
};

/** A hint for a value that is not what was expected, with a space before it, or nothing. */
export function habitHint(input: unknown, expected: string, written: string | undefined): string {
  if (typeof input === 'number' && expected.includes('text')) return ` Put it in quotation marks: "${written ?? input}".`;
  if (typeof input === 'number' && expected.includes('phone')) return ` Put it in quotation marks: "${written ?? input}".`;
  if (typeof input !== 'string') return '';
  if (expected.includes('date')) {
    const date = isoDate(input);
    return date ? ` Write ${date}.` : '';
  }
  if (expected.includes('true')) return truthHint(input) ?? '';
  if (expected.includes('number')) return numberHint(input) ?? '';
  return '';
}
