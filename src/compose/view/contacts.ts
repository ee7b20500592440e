import { type ViewContext, institutionText } from './context.ts';
import type { View } from './shapes.ts';
import { institutionOf, partnersOf, withoutArticle } from '../../mission/institutions.ts';

/** The view of the press contacts, whom journalists can call or write to: one line each. */
export function contactsView(context: ViewContext): NonNullable<View['contacts']> {
  const { mission, value } = context;
  return (mission.settings.contacts ?? []).map(({ name, institution, phones = [], email }, index) => ({
    name: value(name, 'contacts', index, 'name'),
    institution: institution === undefined ? undefined : institutionOfContact(context, institution, index),
    phones: phones.map((number, position) => ({
      isFurther: position > 0,
      number: value(number, 'contacts', index, 'phones', position),
    })),
    email: email === undefined ? undefined : value(email, 'contacts', index, 'email'),
  }));
}

function institutionOfContact(context: ViewContext, id: string, index: number) {
  const isShort =
    partnersOf(context.mission).includes(id) && institutionOf(context.mission, id)?.abbreviation !== undefined;
  return institutionText(context, id, isShort ? 'abbreviation' : 'name', ['contacts', index, 'institution'], (text) =>
    withoutArticle(text, context.mission.language),
  );
}
