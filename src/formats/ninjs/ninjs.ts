import type { Document } from '../../compose/document.ts';
import { electionsOf } from '../../compose/view/election.ts';
import type { Format } from '../format.ts';
import { bodyOf } from '../html.ts';
import { factObjects, momentOf, organisations, people, publishedFacts, sourcesOf, startOf, uriOf } from './objects.ts';
import { txt } from '../text.ts';

/**
 * The statement as news agencies import it: IPTC ninjs 3.1, keys in the order of its schema. The objects are written
 * here, because no maintained package for ninjs was found.
 */
export const ninjs: Format = {
  id: 'ninjs',
  extension: 'ninjs.json',
  render(document, house, assets) {
    const { about } = document;
    const title = [...about.marks, about.title].join(' | ');
    const facts = publishedFacts(document);
    const news = {
      ...statusOf(document),
      language: about.language,
      bodies: bodies(document, (shown) => String(txt.render(shown, house, assets))),
      headlines: [{ value: about.isDraft ? title : about.title }],
      people: people(document),
      organisations: organisations(document.mission),
      places: places(document),
      subjects: [{ name: 'election', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000574' }],
      events: electionsOf(document.mission).map((name) => ({ name, rel: 'about', literal: about.electionDate })),
      infoSources: sourcesOf(facts),
      title,
      by: `${about.mission}: ${about.institutions.join(', ')}`,
      located: about.places.length > 0 ? about.places.join(', ') : undefined,
      associations: factObjects(document, facts),
      standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
      genres: [{ name: document.kind.replaceAll('-', ' ') }],
    };
    return `${JSON.stringify(news, null, 2)}\n`;
  },
};

/** Identifier, version and publication status. */
const statusOf = (document: Document) => ({
  uri: uriOf(document),
  type: 'text',
  representationType: 'full',
  versionCreated: startOf(document.about),
  embargoedUntil: momentOf(document.about.embargo),
  pubStatus: document.about.isDraft ? 'withheld' : 'usable',
  edNote: document.about.marks.length > 0 ? document.about.marks.join(' | ') : undefined,
});

/** The text as plain text and as HTML, without its headline, which has a key of its own. */
function bodies(document: Document, plainTextOf: (document: Document) => string) {
  const { root, about } = document;
  const shown = {
    ...document,
    root: { ...root, children: root.children.filter((node) => node.type !== 'heading' || node.depth > 1) },
  };
  const value = plainTextOf(shown);
  return [
    {
      contentType: 'text/plain',
      charCount: [...value].length,
      wordCount: value.split(/\s+/).filter((word) => word !== '').length,
      value,
    },
    { contentType: 'text/html', value: bodyOf({ root: shown.root, about }) },
  ];
}

const places = ({ about, mission }: Document) => [
  { name: about.country, rel: 'country of the election', literal: mission.settings.election.country },
  ...(mission.settings.election.area === undefined
    ? []
    : [{ name: mission.settings.election.area, rel: 'area of the election' }]),
  ...about.places.map((name) => ({ name, rel: 'dateline' })),
];
