import type { DocumentAbout } from '../../compose/document.ts';
import { parseDate } from '../../numbers/calendar.ts';
import { separatorSetting } from './footnotes.ts';
import { type Element, element, escaped, isElement, xmlHead } from './opc/xml.ts';

/**
 * What Word shows as the properties of a file (core.xml). The author is who publishes it, the day that of the release.
 */
export function coreProperties({ title, institutions, language, date }: DocumentAbout): string {
  const time = `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z`;
  const day = parseDate(date)
    ? `<dcterms:created ${time}</dcterms:created><dcterms:modified ${time}</dcterms:modified>`
    : '';
  const author = institutions.length === 0 ? '' : `<dc:creator>${escaped(institutions.join('; '))}</dc:creator>`;
  return (
    `${xmlHead}<cp:coreProperties ` +
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${author}` +
    `<dc:language>${escaped(language)}</dc:language>${day}</cp:coreProperties>`
  );
}

/** The properties that name the program (app.xml). */
export const extendedProperties =
  `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>prelim</Application></Properties>';

/**
 * The settings of a document: of those of the reference document only the ones that belong to the look of a house, and
 * what its footnotes and embedded fonts need. `language` is a tag with a region.
 */
export function documentSettings(
  root: Element,
  language: string,
  { hasFootnotes, hasEmbeddedFonts }: { readonly hasFootnotes: boolean; readonly hasEmbeddedFonts: boolean },
): Element {
  const own = [
    ...(hasFootnotes ? [separatorSetting] : []),
    ...(hasEmbeddedFonts ? [element('w:embedTrueTypeFonts')] : []),
    element('w:themeFontLang', { 'w:val': language }),
  ];
  const available = [...own, ...root.children.filter(isElement)];
  const children = keptSettings.flatMap(
    (name) =>
      available.find((child) => child.name === `w:${name}` && (name !== 'footnotePr' || child === separatorSetting)) ??
      [],
  );
  return { ...root, children };
}

/** Settings that are the look of a house, in the order of the standard. The others tell of a person or a computer. */
const keptSettings = [
  'embedTrueTypeFonts',
  'saveSubsetFonts',
  'mirrorMargins',
  'bordersDoNotSurroundHeader',
  'bordersDoNotSurroundFooter',
  'gutterAtTop',
  'defaultTabStop',
  'autoHyphenation',
  'consecutiveHyphenLimit',
  'hyphenationZone',
  'doNotHyphenateCaps',
  'evenAndOddHeaders',
  'characterSpacingControl',
  'footnotePr',
  'compat',
  'themeFontLang',
  'clrSchemeMapping',
  'decimalSymbol',
  'listSeparator',
];

/** The language tag with a region, without which Word has no dictionary for it. */
export const withRegion = (language: string): string =>
  language.includes('-') ? language : `${language}-${regions[language] ?? language.toUpperCase()}`;

/** Where the region is not the language in capitals. */
const regions: Readonly<Record<string, string>> = {
  en: 'GB',
  hy: 'AM',
  ka: 'GE',
  kk: 'KZ',
  ky: 'KG',
  sq: 'AL',
  sr: 'RS',
  tg: 'TJ',
  uk: 'UA',
  bs: 'BA',
  mn: 'MN',
  be: 'BY',
};
