import type { Paragraph, RootContent } from 'mdast';
import { spanOfNode } from '../mission/markdown.ts';
import type { Quotation } from '../mission/quotation.ts';
import type { Person } from '../mission/schema/mission.ts';
import type { Slot } from './slots.ts';
import { copyOf, placeMark, textNode } from './tree.ts';
import type { QuotationView } from './view-shape.ts';
import { joints, type Viewing } from './viewing.ts';

/** The parts of a quotation around its attribution, which stands after the first paragraph. */
export function quotationView(viewing: Viewing, quotation: Quotation, isFirst: boolean): QuotationView {
  const [first, ...rest] = quotation.paragraphs.map((paragraph) => copyOf(paragraph));
  return {
    first: first && viewing.slots.words([placeMark('opening'), ...first.children, placeMark('attribution')]),
    rest: rest.length > 0 ? viewing.slots.blocks(rest.map((paragraph, index) => (index === 0 ? paragraph : reopened(paragraph, quotation)))) : undefined,
    isFirst,
    speaker: speakerView(viewing, quotation.speaker),
  };
}

/** Further paragraphs of a quotation open with a mark, which becomes the house's like any other; only the last one closes. */
function reopened(paragraph: Paragraph, { source }: Quotation): RootContent {
  const { start } = spanOfNode(paragraph, source);
  const mark = textNode('“', { source, start, end: start });
  return { ...paragraph, children: [mark, ...paragraph.children] };
}

function speakerView({ mission, value }: Viewing, id: string): NonNullable<QuotationView['speaker']> {
  const person = mission.settings.people?.[id];
  if (!person) return {};
  const of = (key: 'title' | 'name' | 'mandate'): Slot | undefined => {
    const text = person[key];
    return text === undefined ? undefined : value(text, 'people', id, key);
  };
  const replaced = person.for === undefined ? undefined : mission.settings.people?.[person.for];
  return {
    title: of('title'),
    name: of('name'),
    role: roleOf(person, id, { mission, value }),
    mandate: of('mandate'),
    country: person.country === undefined ? undefined : value(mission.house.countries[person.country] ?? person.country, 'people', id, 'country'),
    standsFor: replaced && person.for !== undefined ? { name: value(replaced.name, 'people', person.for, 'name'), role: roleOf(replaced, person.for, { mission, value }) } : undefined,
  };
}

function roleOf(person: Person, id: string, { mission, value }: Pick<Viewing, 'mission' | 'value'>): Slot | undefined {
  if (person.role !== undefined) return value(person.role, 'people', id, 'role');
  const { roles } = person;
  if (!roles) return undefined;
  const joint = joints(roles);
  const text = roles.map((role, index) => `${joint[index] ? mission.house.words[joint[index]] : ''}${role}`).join('');
  return value(text, 'people', id, 'roles');
}
