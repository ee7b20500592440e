import { parseDate } from '../../claims/calendar.ts';
import type { DocumentAbout } from '../../compose/document.ts';
import { coreProperties } from './relationships.ts';
import { separatorSetting } from './footnotes.ts';
import { element, escaped, isElement, writeXml, xmlHead, type Element } from './xml.ts';

/** What Word shows as the properties of a file. The author is who publishes it, the day that of the release. */
export function coreXml({ title, institutions, language, date }: DocumentAbout): string {
  const day = parseDate(date) ? `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified>` : '';
  const author = institutions.length === 0 ? '' : `<dc:creator>${escaped(institutions.join('; '))}</dc:creator>`;
  return `${xmlHead}<cp:coreProperties xmlns:cp="${coreProperties.replace('relationships/', '')}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${author}<dc:language>${escaped(language)}</dc:language>${day}</cp:coreProperties>`;
}

export const appXml = `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>prelim</Application></Properties>`;

/** A language with a region, without which Word has no dictionary for it. */
export function withRegion(language: string): string {
  const regions: Readonly<Record<string, string>> = { en: 'GB', hy: 'AM', ka: 'GE', kk: 'KZ', ky: 'KG', sq: 'AL', sr: 'RS', tg: 'TJ', uk: 'UA', bs: 'BA', mn: 'MN', be: 'BY' };
  return language.includes('-') ? language : `${language}-${regions[language] ?? language.toUpperCase()}`;
}

/** The settings that are the look of a house, in the order of the standard. What a person or a computer left in them is not among them. */
const kept = ['embedTrueTypeFonts', 'saveSubsetFonts', 'mirrorMargins', 'bordersDoNotSurroundHeader', 'bordersDoNotSurroundFooter', 'gutterAtTop', 'defaultTabStop', 'autoHyphenation', 'consecutiveHyphenLimit', 'hyphenationZone', 'doNotHyphenateCaps', 'evenAndOddHeaders', 'characterSpacingControl', 'footnotePr', 'compat', 'themeFontLang', 'clrSchemeMapping', 'decimalSymbol', 'listSeparator'];

export function settingsXml(root: Element, language: string, has: { readonly notes: boolean; readonly fonts: boolean }): string {
  const own = [...(has.notes ? [separatorSetting] : []), ...(has.fonts ? [element('w:embedTrueTypeFonts')] : []), element('w:themeFontLang', { 'w:val': language })];
  const children = kept.flatMap((name) => [...own, ...root.children.filter(isElement)].find((child) => child.name === `w:${name}` && (name !== 'footnotePr' || child === separatorSetting)) ?? []);
  return writeXml({ ...root, children });
}
