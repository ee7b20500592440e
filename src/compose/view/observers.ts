import type { NumberValue } from '../../claims/subject.ts';
import { type ViewContext, institutionText, isAfterArticle, joints } from './context.ts';
import type { View } from './shapes.ts';
import { institutionOf, partnersOf } from '../../mission/institutions.ts';
import { decimalText } from '../../numbers/decimal.ts';

type Observers = NonNullable<View['observers']>;

type PartView = NonNullable<Observers['parts']>[number];

/** The view of the size of the mission. Every key of `observers` may be missing; undefined if all of them are. */
export function observersView(context: ViewContext): Observers | undefined {
  const { mission, value } = context;
  const { total, countries, connector, parts = [] } = mission.settings.observers ?? {};
  if (total === undefined && countries === undefined && parts.length === 0) return undefined;
  // A single observer is named by the one part: “one observer from ODIHR”.
  const isAlone = parts.length > 0 && isOne('observers.total', context);
  const isSplit = !isAlone && (total !== undefined || countries !== undefined);
  return {
    total: total !== undefined && !isAlone,
    isOne: isOne('observers.total', context),
    countries: countries !== undefined && !isAlone,
    isOneCountry: isOne('observers.countries', context),
    connector: connector === undefined ? undefined : value(connector, 'observers', 'connector'),
    isSplit,
    isAll: isSplit && parts.length === 1 && isWhole(context),
    parts: partsView(context, isSplit),
  };
}

const numberAt = (name: string, { mission }: ViewContext): NumberValue | undefined => {
  const result = mission.facts.lookup(name);
  return result.kind === 'fact' && result.value.kind === 'number' ? result.value : undefined;
};

/** Whether the noun after a number stands in the singular: one, more than one, up to one. */
function isOne(name: string, context: ViewContext): boolean {
  const number = numberAt(name, context);
  return number !== undefined && decimalText(number.to ?? number.stated) === '1';
}

/** Whether the only part is as many as the total. */
function isWhole(context: ViewContext): boolean {
  const [total, part] = ['observers.total', 'observers.parts.0'].map((name) => numberAt(name, context));
  return (
    total?.hedge === 'exactly' && part?.hedge === 'exactly' && decimalText(total.stated) === decimalText(part.stated)
  );
}

function partsView(context: ViewContext, isSplit: boolean): PartView[] {
  const { mission, word } = context;
  const parts = mission.settings.observers?.parts ?? [];
  const words = joints(
    parts.map(
      ({ who = '', from = '', institution = '' }) => `${who}${from}${institutionOf(mission, institution)?.name ?? ''}`,
    ),
  );
  return parts.map(({ who }, index) => {
    const joint = words[index];
    const isUnnamed = !isSplit && index === 0 && who === undefined;
    return {
      ...partView(context, index),
      before: joint && word(joint),
      isUnnamed,
      isOne: isOne(`observers.parts.${index}`, context),
    };
  });
}

function partView(context: ViewContext, index: number): PartView {
  const { mission, value } = context;
  const { who, from, institution } = mission.settings.observers?.parts?.[index] ?? {};
  const path = ['observers', 'parts', index];
  return {
    path: value(`observers.parts.${index}`, ...path, 'count'),
    who: who === undefined ? undefined : value(who, ...path, 'who'),
    ...(from !== undefined
      ? { sender: { name: value(from, ...path, 'from') } }
      : institution !== undefined && !isInstitutionNamed(context, who)
        ? { sender: senderView(context, institution, [...path, 'institution']) }
        : {}),
  };
}

/** Whether the words already say which institution sent these observers. */
function isInstitutionNamed({ mission }: ViewContext, who = ''): boolean {
  const institutions = { ...mission.house.institutions, ...mission.settings.institutions };
  const names = Object.values(institutions).flatMap(({ name, abbreviation }) => [name, abbreviation ?? name]);
  return names.some((name) => hasName(who, name));
}

/** Whether a text holds a name, and not only as a part of a longer word. */
function hasName(text: string, name: string): boolean {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    if (!endsInWord.test(text.slice(0, start)) && !beginsWithWord.test(text.slice(start + name.length))) return true;
  }
  return false;
}

// The class of letters would say it better, but its tables cost a millisecond at every start.
const endsInWord = /[A-Za-z0-9À-ɏͰ-ԯ]$/;

const beginsWithWord = /^[A-Za-z0-9À-ɏͰ-ԯ]/;

/** The view of an institution that sent observers: by its abbreviation if the partners have introduced it. */
function senderView(context: ViewContext, id: string, namedAt: (string | number)[]): NonNullable<PartView['sender']> {
  const isIntroduced = partnersOf(context.mission).includes(id);
  const hasShort = institutionOf(context.mission, id)?.abbreviation !== undefined;
  const form = isIntroduced && hasShort ? 'abbreviation' : 'name';
  return {
    article: isAfterArticle(context, id, form),
    name: institutionText(context, id, form, namedAt),
    abbreviation: form === 'name' ? institutionText(context, id, 'abbreviation', namedAt) : undefined,
  };
}
