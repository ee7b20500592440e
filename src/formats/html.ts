import rehypeSanitize, { type Options, defaultSchema } from 'rehype-sanitize';
import { unified } from 'unified';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import type { Document } from '../compose/document.ts';
import { outsideReferences } from '../compose/outside.ts';
import { readTemplate } from '../compose/template.ts';
import { type Page, pageShape, rawPageNames } from '../compose/view/shapes.ts';
import type { Format } from './format.ts';
import type { House } from '../house/house.ts';
import { UserError } from '../source/user-error.ts';

/** One page that needs nothing else: its styles are in it, and it has no script. */
export const html: Format = {
  id: 'html',
  extension: 'html',
  render: (document, house) => pageWith('page.css', document, house),
};

/**
 * The page with the style sheet `styleSheet` of the house, or with `page.css` if the house has none of that name.
 * Throws if the page template was not checked before, or goes tooLarge the limits of templates.
 */
export function pageWith(styleSheet: string, document: Document, house: House): string {
  const { template } = readTemplate(house, 'page.html.hbs', pageShape, rawPageNames);
  if (!template) throw new Error('the page template was not checked');
  const styles = house.templates.get(styleSheet) ?? house.templates.get('page.css');
  // A draft is written in spite of them: without the styles, but not without the page.
  const reaching = outsideReferences(house).map(({ at, message }) => ({ source: at.source, message }));
  const ofPage = reaching.find(({ source }) => source === house.templates.get('page.html.hbs'));
  if (ofPage) throw new UserError(`${ofPage.source.path}: ${ofPage.message}`);
  const isReaching = reaching.some(({ source }) => source === styles);
  const { text, tooLarge } = template.render(pageOf(document, isReaching ? '' : (styles?.text ?? ''), house.name));
  if (tooLarge) throw new UserError(`${tooLarge.at.source.path}: ${tooLarge.message}`);
  return text;
}

/** What the page template may place. */
function pageOf(document: Document, styles: string, house: string): Page {
  const { about } = document;
  return {
    language: about.language,
    title: about.title,
    date: about.date,
    places: about.places.map((name) => ({ name })),
    institutions: about.institutions.map((name) => ({ name })),
    country: about.country,
    electionDate: about.electionDate,
    isDraft: about.isDraft,
    embargo: about.embargo,
    house,
    // A style sheet cannot end the element that it stands in.
    styles: styles.replaceAll('</', String.raw`<\/`),
    body: bodyOf(document),
  };
}

/**
 * The text as HTML without a page around it. Paragraphs before the headline (DRAFT, EMBARGOED UNTIL …) have the class
 * `mark`, so that a style sheet can make them stand out.
 */
export function bodyOf({ root, about }: Pick<Document, 'root' | 'about'>): string {
  const children = root.children.map((node, index) =>
    index < about.marks.length ? { ...node, data: { ...node.data, hProperties: { className: ['mark'] } } } : node,
  );
  const processor = unified()
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteLabel: 'Notes',
      footnoteLabelProperties: {},
      footnoteBackContent: '↑',
    })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify);
  return processor.stringify(processor.runSync({ ...root, children }));
}

/** What rehype-sanitize lets through: links of three schemes, and nothing that is loaded or run. */
const schema: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  attributes: { ...defaultSchema.attributes, p: [...(defaultSchema.attributes?.['p'] ?? []), ['className', 'mark']] },
  protocols: { href: ['http', 'https', 'mailto'] },
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
};
