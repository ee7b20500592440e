import type { Root } from 'mdast';
import { dropDoubleStops, setCommas } from './passes/attribution.ts';
import { stampDraft } from './passes/draft-stamp.ts';
import { fillFacts } from './passes/fill-facts.ts';
import { numberFootnotes } from './passes/footnotes.ts';
import { setTypography } from './passes/typography.ts';
import { readRendered } from './read-rendered.ts';
import { createSlots, fillSlots } from './slots.ts';
import { readTemplate } from './template.ts';
import { missionName } from './view/mission.ts';
import { viewShape } from './view/shapes.ts';
import { viewOf } from './view/view.ts';
import type { Language } from '../languages/language.ts';
import { type PlacedLink, factLinks } from '../mission/fact-links.ts';
import { institutionOf, partnersOf } from '../mission/institutions.ts';
import type { CompleteMission } from '../mission/mission.ts';
import { parseDate } from '../numbers/calendar.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { plainText } from '../source/markdown/parse.ts';
import type { ParseCache } from '../source/parse-cache.ts';

/** A text ready to be rendered: every character of its tree knows where it comes from. */
export interface Document {
  /** The kind of document, which names its file: `press-release`. */
  readonly kind: string;
  readonly root: Root;
  /** The fact links that the text was composed with, those of the template among them. */
  readonly links: readonly PlacedLink[];
  readonly about: DocumentAbout;
  /** What it was composed from, for formats that carry the facts themselves. */
  readonly mission: CompleteMission;
}

/** What formats say of a document beside its text. */
export interface DocumentAbout {
  readonly language: string;
  /** The headline, or the name of the mission’s folder if the template has none. */
  readonly title: string;
  /** What kind of mission speaks: international election observation mission. */
  readonly mission: string;
  /** The day it is dated, as 2019-06-10. */
  readonly date: string;
  /** The same day as it is printed: 10 June 2019. */
  readonly dated: string;
  /** What stands at the head of every page: that it is a draft, until when it is embargoed. */
  readonly marks: readonly string[];
  readonly places: readonly string[];
  readonly institutions: readonly string[];
  readonly country: string;
  readonly electionDate: string;
  readonly embargo: string | undefined;
  readonly isDraft: boolean;
}

export interface ComposeResult {
  /** undefined if anything is wrong with the template. */
  readonly document: Document | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Composes a document of a mission: renders the template of that kind, reads the result as Markdown, puts the texts of
 * the mission in, and then runs the passes.
 */
export function composeDocument(
  mission: CompleteMission,
  kind: string,
  isDraft: boolean,
  parseCache?: ParseCache,
): ComposeResult {
  const { template, diagnostics } = readTemplate(mission.house, `${kind}.md.hbs`, viewShape);
  if (!template) return { document: undefined, diagnostics };
  const slots = createSlots();
  const rendered = template.render(viewOf(mission, slots));
  if (rendered.tooLarge) return { document: undefined, diagnostics: [rendered.tooLarge] };
  const tree = readRendered(rendered, slots, template.source, parseCache);
  if (tree.diagnostics.length > 0) return { document: undefined, diagnostics: tree.diagnostics };
  const root = withoutEmptyHeadings(fillSlots(tree.root, slots));
  const links = runPasses(root, mission, isDraft);
  return { document: { kind, root, links, about: aboutOf(mission, root, isDraft), mission }, diagnostics: [] };
}

/** A mission that does not observe may have no headline: a heading without words is none in any format. */
const withoutEmptyHeadings = (root: Root): Root => ({
  ...root,
  children: root.children.filter((node) => node.type !== 'heading' || plainText(node).trim() !== ''),
});

/** Runs the passes in their order. Returns the fact links of the document, which are gone afterwards. */
function runPasses(root: Root, mission: CompleteMission, isDraft: boolean): readonly PlacedLink[] {
  if (isDraft) stampDraft(root, mission);
  numberFootnotes(root, mission);
  const links = [...factLinks(root.children)];
  fillFacts(root, mission);
  setCommas(root, mission);
  dropDoubleStops(root, mission);
  setTypography(root, mission);
  return links;
}

function aboutOf(mission: CompleteMission, root: Root, isDraft: boolean): DocumentAbout {
  const { settings, house } = mission;
  const title = root.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const headline = root.children[title];
  return {
    language: settings.language,
    title: headline ? plainText(headline) : mission.name,
    mission: missionName(mission),
    date: settings.release.date,
    dated: dateInWords(settings.release.date, mission.language),
    marks: root.children.slice(0, Math.max(title, 0)).map((node) => plainText(node)),
    places: settings.release.place === undefined ? [] : [settings.release.place].flat(),
    institutions: partnersOf(mission).map((id) => institutionOf(mission, id)?.name ?? id),
    country: house.countries[settings.election.country] ?? settings.election.country,
    electionDate: settings.election.date,
    embargo: settings.release.embargo,
    isDraft,
  };
}

/** 10 June 2019; a day that cannot be read as it is. */
function dateInWords(day: string, language: Language): string {
  const date = parseDate(day);
  return date ? language.print.date(date) : day;
}
