import { memoize } from '../../src/collections/memoize.ts';
import { compile } from '../../src/compile.ts';
import type { Document } from '../../src/compose/document.ts';
import { readBuiltInHouse } from '../../src/disk/read-house.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { formatsNamed } from '../../src/formats/index.ts';
import type { House } from '../../src/house/house.ts';

const osce = readBuiltInHouse('osce');
const bare = { path: 'press-release.md.hbs', text: '# {{headline}}\n\n{{#each outline}}\n{{finding}}\n\n{{/each}}\n' };
const house = { ...osce, templates: new Map([...osce.templates, ['press-release.md.hbs', bare]]) };
const minimal = readSources('fixtures/missions/minimal', process.cwd());

export interface Composed {
  readonly document: Document;
  readonly house: House;
}

/**
 * The release or its draft of a mission of the fixtures, composed once for all tests of a worker; they only read it.
 * Throws if there is none.
 */
export const composedFixture = (name: string, isDraft = false): Composed => (isDraft ? draftOf : releaseOf)(name);

const composedOnce = (isDraft: boolean) =>
  memoize((name: string): Composed => {
    const {
      documents: [document],
      house: read,
    } = compile(readSources(`fixtures/missions/${name}`, process.cwd()), { isDraft });
    if (!document || !read) throw new Error(`${name} cannot be composed`);
    return { document, house: read };
  });
const [releaseOf, draftOf] = [composedOnce(false), composedOnce(true)];

/** A document that consists of a title and some Markdown, as a finding holds it. Throws where that is refused. */
export function composedFrom(words: string, title = 'Title'): Composed {
  const { composed, refusal } = tryComposing(words, title);
  if (!composed) throw new Error(refusal);
  return composed;
}

export function tryComposing(words: string, title = 'Title'): { composed: Composed | undefined; refusal: string } {
  const file = (name: string, text: string): [string, { path: string; text: string }] => [
    `findings/${name}`,
    { path: `findings/${name}.md`, text },
  ];
  const findings = new Map([
    file('body', `---\ntopic: media\n---\n# Body\n\n${words}\n`),
    file('overall', `---\ntopic: overall\n---\n# ${title}\n\nLead.\n`),
  ]);
  const {
    documents: [document],
    house: read,
    diagnostics,
  } = compile({ ...minimal, findings, quotes: new Map(), house });
  return {
    composed: document && read && { document, house: read },
    refusal: diagnostics.map(({ message }) => message).join('\n'),
  };
}

const [md, txt, html] = await formatsNamed('md,txt,html');
export const formats = { md, txt, html };

export const rendered = (format: keyof typeof formats, { document, house: read }: Composed): string =>
  String(formats[format]?.render(document, read, new Map()));
