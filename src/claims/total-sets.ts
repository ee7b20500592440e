import type { Language } from './language.ts';

/** How a language says how many of something there are in all, made ready for asking. */
export interface TotalSets {
  readonly there: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  readonly contests: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly everywhere: ReadonlySet<string>;
  /** The occasion that a verb names, and all these verbs. */
  readonly occasionOf: ReadonlyMap<string, string>;
  readonly verbs: ReadonlySet<string>;
  /** Words behind which a total is still one: including, of whom. */
  readonly parting: ReadonlySet<string>;
  /** What may follow a verb that says all there is to say. */
  readonly goingOn: ReadonlySet<string>;
  readonly senders: ReadonlySet<string>;
  readonly relating: ReadonlySet<string>;
  readonly neutral: ReadonlySet<string>;
  readonly wholes: ReadonlySet<string>;
  readonly single: ReadonlySet<string>;
}

const known = new WeakMap<Language, TotalSets>();

export function totalSets(language: Language): TotalSets {
  const before = known.get(language);
  if (before) return before;
  const { totals, sentences } = language;
  const occasionOf = new Map(Object.entries(totals.occasions).flatMap(([name, verbs]) => verbs.map((verb) => [verb, name] as const)));
  const made = {
    there: new Set(totals.there),
    definite: new Set(totals.definite),
    contests: new Set(totals.contests),
    agents: new Set(totals.agents),
    everywhere: new Set(totals.everywhere),
    occasionOf,
    verbs: new Set(occasionOf.keys()),
    parting: new Set([...sentences.asPart, ...sentences.asWhole, ...sentences.ofThem]),
    goingOn: new Set([...sentences.joining, ...totals.manner]),
    senders: new Set(totals.senders),
    relating: new Set(totals.relating),
    neutral: new Set(totals.neutral),
    wholes: new Set(totals.wholes),
    single: new Set(totals.single),
  };
  known.set(language, made);
  return made;
}
