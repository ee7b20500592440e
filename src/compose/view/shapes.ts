import type { Slot } from '../slots.ts';
import { group, list, text, truth } from '../../source/handlebars/check.ts';

const standsFor = group({ name: text, role: text });

const speaker = group({ title: text, name: text, role: text, mandate: text, country: text, standsFor });

const quotation = group({ first: text, rest: text, isFirst: truth, speaker });

const institution = group({ article: truth, name: text, abbreviation: text });

/** All that a template of a document can place. */
export const viewShape = group({
  headline: text,
  lead: text,
  mission: group({ name: text, institution: text, isJoint: truth, isOpen: truth }),
  election: group({
    name: text,
    round: text,
    area: text,
    country: text,
    contests: list(group({ before: text, round: text, name: text })),
  }),
  release: group({
    place: list(group({ isFurther: truth, name: text })),
    embargo: group({ time: text, zone: text, date: text }),
  }),
  partners: list(group({ before: text, ...institution.keys })),
  outline: list(group({ finding: text, quotation })),
  observers: group({
    total: truth,
    isOne: truth,
    countries: truth,
    isOneCountry: truth,
    connector: text,
    // Whether the parts follow a number that they are parts of; whether a single one is all of it.
    isSplit: truth,
    isAll: truth,
    parts: list(group({ before: text, path: text, isUnnamed: truth, isOne: truth, who: text, sender: institution })),
  }),
  contacts: list(
    group({ name: text, institution: text, phones: list(group({ isFurther: truth, number: text })), email: text }),
  ),
});

export type View = Seen<typeof viewShape>;

export type OutlineEntry = NonNullable<View['outline']>[number];

export type QuotationView = NonNullable<OutlineEntry['quotation']>;

/** What the one template that prints HTML can place: plain texts, which Handlebars escapes, and the finished body. */
export const pageShape = group({
  language: text,
  title: text,
  date: text,
  places: list(group({ name: text })),
  institutions: list(group({ name: text })),
  country: text,
  electionDate: text,
  isDraft: truth,
  embargo: text,
  house: text,
  styles: text,
  body: text,
});

export interface Page {
  readonly language: string;
  readonly title: string;
  readonly date: string;
  readonly places: readonly { readonly name: string }[];
  readonly institutions: readonly { readonly name: string }[];
  readonly country: string;
  readonly electionDate: string;
  readonly isDraft: boolean;
  readonly embargo: string | undefined;
  readonly house: string;
  readonly styles: string;
  readonly body: string;
}

/** What is HTML or CSS already, and stands in three braces. */
export const rawPageNames = ['body', 'styles'];

/** The values that fit a shape. Anything may be missing, so that `{{#if}}` is right. */
type Seen<S> = S extends { is: 'text' }
  ? Slot
  : S extends { is: 'truth' }
    ? boolean
    : S extends { is: 'list'; of: infer T }
      ? readonly Seen<T>[]
      : S extends { is: 'group'; keys: infer K }
        ? { readonly [P in keyof K]?: Seen<K[P]> | undefined }
        : never;
