import { group, list, text, truth, type Seen } from './shape.ts';

const standsFor = group({ name: text, role: text });
const speaker = group({ title: text, name: text, role: text, mandate: text, country: text, standsFor });
const quotation = group({ first: text, rest: text, isFirst: truth, speaker });
const institution = group({ article: truth, name: text, abbreviation: text });

/** All that a template of a document can place. */
export const viewShape = group({
  headline: text,
  lead: text,
  mission: group({ name: text, institution: text, isJoint: truth, isOpen: truth }),
  election: group({ name: text, round: text, area: text, country: text, contests: list(group({ before: text, round: text, name: text })) }),
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
