import { isBuiltIn } from '../../house/house.ts';
import { type UnlinkedEntry, mentionsOf, unlinkedPart } from './entries.ts';
import { type Passage, isQuoted } from '../passages/passage.ts';
import { passagesOf } from '../passages/passages.ts';
import { readClaim } from '../../claims/parse/parse-claim.ts';
import { mask } from '../../claims/scan/mask.ts';
import { mayHoldNumbers } from '../../claims/scan/prefilter.ts';
import type { Mention } from '../../claims/scan/scan.ts';
import { sentenceAt } from '../../claims/sentences/sentence.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Mission } from '../../mission/mission.ts';
import { isWhole, wholeOf } from '../../numbers/decimal.ts';
import type { Source } from '../../source/source.ts';

/**
 * The numbers that claim no fact although they could: those of findings, quotations and templates of the mission or its
 * own house. In texts of mission.yaml nothing can be linked, and what comes with prelim is no reader's to change.
 */
export function unlinkedNumbers(draft: Draft): readonly UnlinkedEntry[] {
  const templates = ownTemplates(draft.mission.house);
  return passagesOf(draft)
    .flatMap((passage) => {
      if (passage.part !== 'printed') return unlinkedIn(passage);
      if (!passage.sources.some((source) => templates.has(source))) return [];
      return unlinkedIn(passage).filter(({ at }) => templates.has(at.source));
    })
    .filter(isFirst());
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
const ownTemplates = ({ templates }: Mission['house']): ReadonlySet<Source> =>
  new Set([...templates.values()].filter((template) => !isBuiltIn(template)));

function unlinkedIn(passage: Passage): readonly UnlinkedEntry[] {
  if (!mayHoldUnlinked(passage)) return [];
  const announced = listIntroCount(passage)?.mention;
  const mentions = mentionsOf(passage).filter(
    (mention) =>
      !('aside' in mention) &&
      mention !== announced &&
      !isCompound(mention, passage) &&
      !isCommon(mention, passage) &&
      !isQuoted(passage.text, mention.start),
  );
  return mentions.flatMap((mention) => unlinkedPart(mention, passage)).filter(({ mention }) => !('aside' in mention));
}

const known = new WeakMap<Passage, boolean>();

/**
 * Whether a passage may hold numbers outside its links. Years, articles and the like are none, so that few passages
 * must be searched.
 */
export function mayHoldUnlinked(passage: Passage): boolean {
  const before = known.get(passage);
  if (before !== undefined) return before;
  const may =
    mayHoldNumbers(outsideLinks(passage.text, passage), passage.language) &&
    mayHoldNumbers(outsideLinks(mask(passage.text, passage.language).text, passage), passage.language);
  known.set(passage, may);
  return may;
}

/** “Most of the posters” is how everybody writes; “the majority of the posters” claims to have counted them. */
const isCommon = (mention: Mention, { language }: Passage): boolean =>
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

/** Lists are announced by small numbers; “1,204 polling stations:” announces none. */
const most = 30n;

/**
 * The one count of a sentence that ends in a colon above a list: the list proves it. With several nobody knows which of
 * them the list is about.
 */
export function listIntroCount(passage: Passage): { readonly mention: Mention; readonly count: bigint } | undefined {
  const { text, listed } = passage;
  if (listed === undefined || !/:\s*$/.test(text)) return undefined;
  const sentence = sentenceAt(text, text.length - 1, passage.language);
  const counts = mentionsOf(passage).filter((mention) => !('aside' in mention) && mention.start >= sentence.start);
  const [mention, ...others] = counts;
  if (!mention || others.length > 0) return undefined;
  const { statement } = readClaim(mention.text, passage.language);
  if (
    statement.kind !== 'number' ||
    statement.measure !== 'number' ||
    statement.hedge ||
    !isWhole(statement.stated.number)
  )
    return undefined;
  const count = wholeOf(statement.stated.number);
  return count < 2n || count > most ? undefined : { mention, count };
}
