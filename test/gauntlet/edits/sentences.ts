import type { Place } from '../place.ts';
import type { Mission } from '../reading/mission.ts';
import { proseOf, type Prose } from '../reading/prose.ts';

/** Headline and lead: the first two things that anybody reads. */
export function openingOf({ sources }: Mission): readonly Prose[] {
  const overall = proseOf(sources).filter(({ head }) => head.includes('topic: overall'));
  return ['headline', 'press'].flatMap((part) => overall.find((prose) => prose.part === part) ?? []);
}

/** Paragraphs of findings behind whose last sentence another one can stand; the lead is none. */
export function paragraphsOf({ sources }: Mission): readonly Prose[] {
  return proseOf(sources).filter(
    ({ text, part, head }) =>
      text.endsWith('.') && (part === 'press' || part === 'Findings') && !head.includes('topic: overall'),
  );
}

/** Behind the last character of a paragraph. */
export const endOf = ({ at }: Prose): Place => ({ ...at, start: at.end });
