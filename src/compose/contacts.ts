import type { View } from './view-shape.ts';
import { institutionOf, institutionText, partnersOf, withoutArticle, type Viewing } from './viewing.ts';

/** Whom journalists can call or write to, one line each. */
export function contactsView(viewing: Viewing): NonNullable<View['contacts']> {
  const { mission, value } = viewing;
  return (mission.settings.contacts ?? []).map(({ name, institution, phones = [], email }, index) => ({
    name: value(name, 'contacts', index, 'name'),
    institution: institution === undefined ? undefined : institutionOfContact(viewing, institution, index),
    phones: phones.map((number, position) => ({ isFurther: position > 0, number: value(number, 'contacts', index, 'phones', position) })),
    email: email === undefined ? undefined : value(email, 'contacts', index, 'email'),
  }));
}

function institutionOfContact(viewing: Viewing, id: string, index: number) {
  const isShort = partnersOf(viewing.mission).includes(id) && institutionOf(viewing.mission, id)?.abbreviation !== undefined;
  return institutionText(viewing, id, isShort ? 'abbreviation' : 'name', ['contacts', index, 'institution'], withoutArticle);
}
