import type { Paragraph, RootContent } from 'mdast';
import type { Slot } from '../slots.ts';
import { copyOf, placeMark, textNode } from '../tree.ts';
import { type ViewContext, joints } from './context.ts';
import type { OutlineEntry, QuotationView } from './shapes.ts';
import type { Finding } from '../../mission/finding.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Quotation } from '../../mission/quotation.ts';
import type { Person } from '../../mission/schema/mission.ts';
import { spanOfNode } from '../../source/markdown/parse.ts';

/** The view of the findings and quotations in the order of the text. */
export function outlineView(context: ViewContext): OutlineEntry[] {
  const introduced = new Set<string>();
  return entriesInOrder(context.mission).map((entry) => {
    if ('press' in entry) return { finding: context.slots.blocks(entry.press) };
    const isFirst = !introduced.has(entry.speaker);
    introduced.add(entry.speaker);
    return { quotation: quotationView(context, entry, isFirst) };
  });
}

/** The order of the outline, or else findings by file name with the quotations evenly between, in speaking order. */
function entriesInOrder(mission: Mission): readonly (Finding | Quotation)[] {
  const { findings, quotations, settings, house } = mission;
  const printed = findings.filter(({ about, press }) => about.topic !== house.topics[0] && press.length > 0);
  const { outline } = settings.release ?? {};
  if (outline) {
    const entries = [...printed, ...quotations];
    return outline.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  }
  const inOrder = inSpeakingOrder(mission);
  const place = (index: number): number => Math.floor((index * printed.length) / inOrder.length);
  const before = (position: number): Quotation[] => inOrder.filter((_, index) => place(index) === position);
  return printed.length === 0 ? inOrder : printed.flatMap((finding, position) => [...before(position), finding]);
}

function inSpeakingOrder({ quotations, settings }: Mission): readonly Quotation[] {
  const speakers = settings.release?.speakers ?? Object.keys(settings.people ?? {});
  const rank = ({ speaker }: Quotation): number =>
    speakers.includes(speaker) ? speakers.indexOf(speaker) : speakers.length;
  return quotations.toSorted((a, b) => rank(a) - rank(b));
}

/** The view of a quotation: its attribution stands after the first paragraph, between `first` and `rest`. */
function quotationView(context: ViewContext, quotation: Quotation, isFirst: boolean): QuotationView {
  const [first, ...rest] = quotation.paragraphs.map((paragraph) => copyOf(paragraph));
  return {
    first: first && context.slots.words([placeMark('opening'), ...first.children, placeMark('attribution')]),
    rest:
      rest.length > 0
        ? context.slots.blocks(
            rest.map((paragraph, index) => (index === 0 ? paragraph : reopened(paragraph, quotation))),
          )
        : undefined,
    isFirst,
    speaker: speakerView(context, quotation.speaker),
  };
}

/**
 * A further paragraph of a quotation with a mark before it: every one opens with a mark, which becomes the house’s like
 * any other, and only the last one closes.
 */
function reopened(paragraph: Paragraph, { source }: Quotation): RootContent {
  const { start } = spanOfNode(paragraph, source);
  const mark = textNode('“', { source, start, end: start });
  return { ...paragraph, children: [mark, ...paragraph.children] };
}

function speakerView({ mission, value }: ViewContext, id: string): NonNullable<QuotationView['speaker']> {
  const person = mission.settings.people?.[id];
  if (!person) return {};
  const slotOf = (key: 'title' | 'name' | 'mandate'): Slot | undefined => {
    const text = person[key];
    return text === undefined ? undefined : value(text, 'people', id, key);
  };
  const replaced = person.for === undefined ? undefined : mission.settings.people?.[person.for];
  return {
    title: slotOf('title'),
    name: slotOf('name'),
    role: roleOf(person, id, { mission, value }),
    mandate: slotOf('mandate'),
    country:
      person.country === undefined
        ? undefined
        : value(mission.house.countries[person.country] ?? person.country, 'people', id, 'country'),
    standsFor:
      replaced && person.for !== undefined
        ? {
            name: value(replaced.name, 'people', person.for, 'name'),
            role: roleOf(replaced, person.for, { mission, value }),
          }
        : undefined,
  };
}

function roleOf(
  person: Person,
  id: string,
  { mission, value }: Pick<ViewContext, 'mission' | 'value'>,
): Slot | undefined {
  if (person.role !== undefined) return value(person.role, 'people', id, 'role');
  const { roles } = person;
  if (!roles) return undefined;
  const words = joints(roles);
  const text = roles.map((role, index) => `${words[index] ? mission.house.words[words[index]] : ''}${role}`).join('');
  return value(text, 'people', id, 'roles');
}
