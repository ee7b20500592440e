/** A style that a base must have, by the name that Word and LibreOffice write in every language. */
interface WantedStyle {
  readonly name: string;
  readonly kind: 'paragraph' | 'character' | 'table';
  /** What of the document is in it. */
  readonly of: string;
}

const wanted = (kind: WantedStyle['kind'], styles: Readonly<Record<string, string>>): WantedStyle[] => Object.entries(styles).map(([name, of]) => ({ name, kind, of }));

export const wantedStyles: readonly WantedStyle[] = [
  ...wanted('paragraph', {
    Title: 'the headline',
    Mark: 'DRAFT and EMBARGOED UNTIL above the headline',
    'Body Text': 'paragraphs',
    Quote: 'quotations that stand alone',
    'heading 1': 'headings of the first level below the headline',
    'heading 2': 'headings of the second level',
    'heading 3': 'headings of further levels',
    'List Bullet': 'lists with bullets',
    'List Number': 'numbered lists',
    'List Continue': 'further paragraphs of an entry',
    'footnote text': 'footnotes',
  }),
  ...wanted('character', {
    Strong: 'words in bold type',
    Emphasis: 'words in italics',
    Hyperlink: 'addresses',
    'footnote reference': 'the numbers of footnotes',
  }),
  ...wanted('table', { 'Table Grid': 'tables' }),
];

/** The words that a header or a footer can show, by the tag of the content control that they are put in. */
export const controlTags = ['mission', 'country', 'date', 'mark', 'title', 'institutions', 'institution', 'place', 'house'] as const;

export type ControlTag = (typeof controlTags)[number];
