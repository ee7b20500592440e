import { english } from '../claims/english/index.ts';
import { mask } from '../claims/mask.ts';
import { mayHoldNumbers } from '../claims/may-hold-numbers.ts';
import type { Mention } from '../claims/scan.ts';
import type { Draft } from '../compose/compose.ts';
import type { Source } from '../diagnostic.ts';
import type { Mission } from '../mission/mission.ts';
import { announcedCount } from './announced.ts';
import { unlinkedPart, type UnlinkedEntry } from './entries.ts';
import { mentionsOf } from './mentions.ts';
import { isQuoted, type Passage } from './passage.ts';
import { passagesOf } from './passages.ts';

/**
 * The numbers that claim no fact although they could: those of findings, quotations and templates of the mission or its own house.
 * In texts of mission.yaml nothing can be linked, and what comes with prelim is no reader's to change.
 */
export function unlinkedNumbers(draft: Draft): readonly UnlinkedEntry[] {
  const templates = ownTemplates(draft.mission.house);
  return passagesOf(draft).flatMap((passage) => {
    if (passage.part !== 'printed') return unlinkedIn(passage);
    if (!passage.sources.some((source) => templates.has(source))) return [];
    return unlinkedIn(passage).filter(({ at }) => templates.has(at.source));
  }).filter(isFirst());
}

/** Words of a template are printed as often as it repeats them, and are still the same words. */
function isFirst(): (entry: UnlinkedEntry) => boolean {
  const seen = new Map<Source, Set<number>>();
  return ({ at: { source, start } }) => {
    const starts = seen.get(source) ?? new Set();
    const isNew = !starts.has(start);
    seen.set(source, starts.add(start));
    return isNew;
  };
}

/** The templates that somebody has written for this mission or its house. */
const ownTemplates = ({ templates, packed }: Mission['house']): ReadonlySet<Source> =>
  new Set([...templates].flatMap(([name, source]) => (packed?.templates[name]?.text === source.text ? [] : [source])));

function unlinkedIn(passage: Passage): readonly UnlinkedEntry[] {
  if (!mayHoldUnlinked(passage)) return [];
  const announced = announcedCount(passage)?.mention;
  const mentions = mentionsOf(passage).filter((mention) => !('aside' in mention) && mention !== announced && !isCompound(mention, passage) && !isCommon(mention) && !isQuoted(passage.text, mention.start));
  return mentions.flatMap((mention) => unlinkedPart(mention, passage)).filter(({ mention }) => !('aside' in mention));
}

const known = new WeakMap<Passage, boolean>();

/** Whether a passage may hold numbers outside its links. Years, articles and the like are none, so that few passages must be searched. */
export function mayHoldUnlinked(passage: Passage): boolean {
  const before = known.get(passage);
  if (before !== undefined) return before;
  const may = mayHoldNumbers(outsideLinks(passage.text, passage)) && mayHoldNumbers(outsideLinks(mask(passage.text).text, passage));
  known.set(passage, may);
  return may;
}

/** “Most of the posters” is how everybody writes; “the majority of the posters” claims to have counted them. */
const isCommon = (mention: Mention): boolean => 'kind' in mention && mention.kind === 'quantifier' && mention.text.toLowerCase().startsWith(english.mentions.most);

/** “a two-round system”, “three-member boards”, “a half-hour debate”: what something is, not how much there is of it. */
const isCompound = (mention: Mention, { text }: Passage): boolean =>
  'kind' in mention &&
  ((mention.kind === 'number' && /^[-‐‑][A-Za-z]/.test(text.slice(mention.end, mention.end + 2))) ||
    (mention.kind === 'duration' && /[-‐‑][a-z]+$/.test(mention.text) && /^\s[a-z]/.test(text.slice(mention.end, mention.end + 2))));

/** A passage without the words of its links. */
function outsideLinks(text: string, { links }: Passage): string {
  let outside = '';
  let end = 0;
  for (const link of links) {
    outside += `${text.slice(end, Math.max(end, link.start))}\uFFFC`;
    end = Math.max(end, link.end);
  }
  return outside + text.slice(end);
}
