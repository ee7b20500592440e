import { isBuiltIn } from '../../house/house.ts';
import { listIntroCount } from './list-intro.ts';
import { type PlacedWords, mentionsOf } from './mentions.ts';
import { isUnproven } from './unproven.ts';
import { type Passage, type TextRange, isQuoted } from '../passages/passage.ts';
import { passagesOf } from '../passages/passages.ts';
import { mask } from '../../claims/scan/mask.ts';
import { mayHoldNumbers } from '../../claims/scan/prefilter.ts';
import { type Mention, scan } from '../../claims/scan/scan.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Source } from '../../source/source.ts';

/** A number that claims no fact, or what only looks like one. */
export interface UnlinkedEntry extends PlacedWords {
  readonly kind: 'unlinked';
  readonly mention: Mention;
}

/**
 * The numbers that claim no fact although they could: those of findings, quotations and templates of the mission or its
 * own house. In texts of mission.yaml nothing can be linked, and what comes with prelim is no reader's to change.
 */
export function unlinkedNumbers(draft: Draft): readonly UnlinkedEntry[] {
  const templates = ownTemplates(draft.mission.house);
  const { round = 1, contests = [] } = draft.mission.settings.election ?? {};
  const isRunoff = round > 1 || contests.some((contest) => (contest.round ?? 1) > 1);
  return passagesOf(draft)
    .flatMap((passage) => {
      if (passage.part !== 'printed') return unlinkedIn(passage, isRunoff);
      if (!passage.sources.some((source) => templates.has(source))) return [];
      return unlinkedIn(passage, isRunoff).filter(({ at }) => templates.has(at.source));
    })
    .filter(isFirst());
}

/**
 * Whether a passage may hold numbers outside its links. Years, articles and the like are none, so that few passages
 * must be searched.
 */
export const mayHoldUnlinked = memoize(
  (passage: Passage): boolean =>
    mayHoldNumbers(outsideLinks(passage.text, passage), passage.language) &&
    mayHoldNumbers(outsideLinks(mask(passage.text, passage.language).text, passage), passage.language),
);

/**
 * What a number has outside links: all of it, nothing, or the numbers that are left of one that a link holds in part,
 * such as “[29] of the 107”.
 */
export function unlinkedParts(mention: Mention, passage: Passage): readonly UnlinkedEntry[] {
  const links = passage.links.filter((link) => overlaps(link, mention));
  if (links.length === 0) return [unlinkedEntry(mention, passage)];
  if ('aside' in mention || links.some((link) => link.start <= mention.start && mention.end <= link.end)) return [];
  const { start } = mention;
  const rest = passage.text
    .slice(start, mention.end)
    .split('')
    .map((character, index) =>
      links.some((link) => link.start <= start + index && start + index < link.end) ? '\uFFFC' : character,
    );
  return scan(rest.join(''), passage.language).map((part) =>
    unlinkedEntry({ ...part, start: part.start + start, end: part.end + start } as Mention, passage),
  );
}

function unlinkedEntry(mention: Mention, passage: Passage): UnlinkedEntry {
  const { start, end, text } = mention;
  return { kind: 'unlinked', passage, start, end, text, at: passage.spanOf(start, end), mention };
}

const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** Drops repetitions: words of a template are printed as often as it repeats them, and stand in its file once. */
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
const ownTemplates = ({ templates }: Mission['house']): ReadonlySet<Source> =>
  new Set([...templates.values()].filter((template) => !isBuiltIn(template)));

function unlinkedIn(passage: Passage, isRunoff: boolean): readonly UnlinkedEntry[] {
  if (!mayHoldUnlinked(passage)) return [];
  const listIntro = listIntroCount(passage)?.mention;
  const mentions = mentionsOf(passage).filter(
    (mention) =>
      !('aside' in mention) &&
      mention !== listIntro &&
      !isCompound(mention, passage) &&
      !isVague(mention, passage) &&
      !isUnproven(mention, passage, isRunoff) &&
      !isQuoted(passage, mention.start),
  );
  return mentions.flatMap((mention) => unlinkedParts(mention, passage)).filter(({ mention }) => !('aside' in mention));
}

/** “Most of the posters” is how everybody writes; “the majority of the posters” claims to have counted them. */
const isVague = (mention: Mention, { language }: Passage): boolean =>
  'kind' in mention && mention.kind === 'quantifier' && mention.text.toLowerCase().startsWith(language.mentions.most);

/**
 * “a two-round system”, “three-member boards”, “a half-hour debate”: what something is, not how much there is of it.
 */
const isCompound = (mention: Mention, { text }: Passage): boolean =>
  'kind' in mention &&
  ((mention.kind === 'number' && /^[-‐‑][A-Za-z]/.test(text.slice(mention.end, mention.end + 2))) ||
    (mention.kind === 'duration' &&
      /[-‐‑][a-z]+$/.test(mention.text) &&
      /^\s[a-z]/.test(text.slice(mention.end, mention.end + 2))));

/** The text of a passage with one U+FFFC in place of each link. */
function outsideLinks(text: string, { links }: Passage): string {
  let outside = '';
  let end = 0;
  for (const link of links) {
    outside += `${text.slice(end, Math.max(end, link.start))}\uFFFC`;
    end = Math.max(end, link.end);
  }
  return outside + text.slice(end);
}
