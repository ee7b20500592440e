import type { Root } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Document } from '../compose/document.ts';
import { pageShape, rawPageNames, type Page } from '../compose/page-shape.ts';
import { readTemplate } from '../compose/template.ts';
import type { Format } from './format.ts';

/** Only addresses of these kinds, and nothing that is loaded: no image, no style, no script. */
const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto'] },
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
};

/** One page that needs nothing else: its styles are in it, and it has no script. */
export const html: Format = {
  id: 'html',
  extension: 'html',
  render(document, house) {
    const { template } = readTemplate(house, 'page.html.hbs', pageShape, rawPageNames);
    if (!template) throw new Error('the page template was not checked');
    const { text, beyond } = template.render(pageOf(document, bodyOf(document.root), house.templates.get('page.css')?.text ?? '', house.name));
    if (beyond) throw new Error(`${beyond.at.source.path}: ${beyond.message}`);
    return text;
  },
};

function bodyOf(root: Root): string {
  const processor = unified()
    .use(remarkRehype, { clobberPrefix: '', footnoteLabel: 'Notes', footnoteLabelProperties: {}, footnoteBackContent: '↑' })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(root));
}

function pageOf({ about }: Document, body: string, styles: string, house: string): Page {
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
    body,
  };
}
