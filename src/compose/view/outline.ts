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

/** What stands between the lead and the size of the mission, in the order of the text. */
export function outlineView(viewing: ViewContext): OutlineEntry[] {
  const heard = new Set<string>();
  return orderOf(viewing.mission).map((entry) => {
    if ('press' in entry) return { finding: viewing.slots.blocks(entry.press) };
    const isFirst = !heard.has(entry.speaker);
    heard.add(entry.speaker);
    return { quotation: quotationView(viewing, entry, isFirst) };
  });
}

/** As the outline says, or findings by file name with the quotations spread evenly among them, in speaking order. */
function orderOf(mission: Mission): readonly (Finding | Quotation)[] {
  const { findings, quotations, settings, house } = mission;
  const printed = findings.filter(({ about, press }) => about.topic !== house.topics[0] && press.length > 0);
  const { outline } = settings.release ?? {};
  if (outline) {
    const known = [...printed, ...quotations];
    return outline.flatMap((id) => known.find((entry) => entry.id === id) ?? []);
  }
  const spoken = inSpeakingOrder(mission);
  const place = (index: number): number => Math.floor((index * printed.length) / spoken.length);
  const before = (position: number): Quotation[] => spoken.filter((_, index) => place(index) === position);
  return printed.length === 0 ? spoken : printed.flatMap((finding, position) => [...before(position), finding]);
}

function inSpeakingOrder({ quotations, settings }: Mission): readonly Quotation[] {
  const speakers = settings.release?.speakers ?? Object.keys(settings.people ?? {});
  const rank = ({ speaker }: Quotation): number =>
    speakers.includes(speaker) ? speakers.indexOf(speaker) : speakers.length;
  return quotations.toSorted((a, b) => rank(a) - rank(b));
}

/** The parts of a quotation around its attribution, which stands after the first paragraph. */
function quotationView(viewing: ViewContext, quotation: Quotation, isFirst: boolean): QuotationView {
  const [first, ...rest] = quotation.paragraphs.map((paragraph) => copyOf(paragraph));
  return {
    first: first && viewing.slots.words([placeMark('opening'), ...first.children, placeMark('attribution')]),
    rest:
      rest.length > 0
        ? viewing.slots.blocks(
            rest.map((paragraph, index) => (index === 0 ? paragraph : reopened(paragraph, quotation))),
          )
        : undefined,
    isFirst,
    speaker: speakerView(viewing, quotation.speaker),
  };
}

/**
 * Further paragraphs of a quotation open with a mark, which becomes the house's like any other; only the last one
 * closes.
 */
function reopened(paragraph: Paragraph, { source }: Quotation): RootContent {
  const { start } = spanOfNode(paragraph, source);
  const mark = textNode('“', { source, start, end: start });
  return { ...paragraph, children: [mark, ...paragraph.children] };
}

function speakerView({ mission, value }: ViewContext, id: string): NonNullable<QuotationView['speaker']> {
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
  const joint = joints(roles);
  const text = roles.map((role, index) => `${joint[index] ? mission.house.words[joint[index]] : ''}${role}`).join('');
  return value(text, 'people', id, 'roles');
}
