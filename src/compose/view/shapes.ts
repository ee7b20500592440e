import type { Slot } from '../slots.ts';
import { group, list, text, truth } from '../../source/handlebars/check.ts';

const standsFor = group({ name: text, role: text });

const speaker = group({ title: text, name: text, role: text, mandate: text, country: text, standsFor });

const quotation = group({ first: text, rest: text, isFirst: truth, speaker });

const institution = group({ article: truth, name: text, abbreviation: text });

/** Every name that a template of a document can use; `view.ts` fills them. */
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

/** What a template of a document is rendered with. */
export type View = ViewOf<typeof viewShape>;

/** The view that a shape describes. Any name may be undefined: that is what `{{#if}}` asks. */
type ViewOf<S> = S extends { is: 'text' }
  ? Slot
  : S extends { is: 'truth' }
    ? boolean
    : S extends { is: 'list'; of: infer T }
      ? readonly ViewOf<T>[]
      : S extends { is: 'group'; keys: infer K }
        ? { readonly [P in keyof K]?: ViewOf<K[P]> | undefined }
        : never;

export type OutlineEntry = NonNullable<View['outline']>[number];

export type QuotationView = NonNullable<OutlineEntry['quotation']>;

/** Every name that page.html.hbs can use: plain texts, which are escaped, and the finished body. */
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

/** What page.html.hbs is rendered with; unlike a view it has all its names. */
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

/** The names of a page whose values are HTML or CSS already, so that they stand in three braces. */
export const rawPageNames = ['body', 'styles'];
