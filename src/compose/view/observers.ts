import type { NumberValue } from '../../claims/subject.ts';
import { type ViewContext, institutionText, joints } from './context.ts';
import type { View } from './shapes.ts';
import { hasArticle, institutionOf, partnersOf, withoutArticle } from '../../mission/institutions.ts';
import { decimalText } from '../../numbers/decimal.ts';

type Observers = NonNullable<View['observers']>;

type PartView = NonNullable<Observers['parts']>[number];

/** The size of the mission; every key of `observers` may be missing. Nothing where all of them are. */
export function observersView(viewing: ViewContext): Observers | undefined {
  const { mission, value } = viewing;
  const { total, countries, connector, parts = [] } = mission.settings.observers ?? {};
  if (total === undefined && countries === undefined && parts.length === 0) return undefined;
  // A single observer is named by the one part: “one observer from ODIHR”.
  const isAlone = parts.length > 0 && isOne('observers.total', viewing);
  const isSplit = !isAlone && (total !== undefined || countries !== undefined);
  return {
    total: total !== undefined && !isAlone,
    isOne: isOne('observers.total', viewing),
    countries: countries !== undefined && !isAlone,
    isOneCountry: isOne('observers.countries', viewing),
    connector: connector === undefined ? undefined : value(connector, 'observers', 'connector'),
    isSplit,
    isAll: isSplit && parts.length === 1 && isWhole(viewing),
    parts: partsView(viewing, isSplit),
  };
}

const numberAt = (name: string, { mission }: ViewContext): NumberValue | undefined => {
  const found = mission.facts.lookup(name);
  return found.kind === 'fact' && found.value.kind === 'number' ? found.value : undefined;
};

/** Whether the noun after a number stands in the singular: one, more than one, up to one. */
function isOne(name: string, viewing: ViewContext): boolean {
  const number = numberAt(name, viewing);
  return number !== undefined && decimalText(number.to ?? number.stated) === '1';
}

/** Whether the only part is as many as the total. */
function isWhole(viewing: ViewContext): boolean {
  const [total, part] = ['observers.total', 'observers.parts.0'].map((name) => numberAt(name, viewing));
  return (
    total?.hedge === 'exactly' && part?.hedge === 'exactly' && decimalText(total.stated) === decimalText(part.stated)
  );
}

function partsView(viewing: ViewContext, isSplit: boolean): PartView[] {
  const { mission, word } = viewing;
  const parts = mission.settings.observers?.parts ?? [];
  const joint = joints(
    parts.map(
      ({ who = '', from = '', institution = '' }) => `${who}${from}${institutionOf(mission, institution)?.name ?? ''}`,
    ),
  );
  return parts.map(({ who }, index) => {
    const before = joint[index];
    const isUnnamed = !isSplit && index === 0 && who === undefined;
    return {
      ...partView(viewing, index),
      before: before && word(before),
      isUnnamed,
      isOne: isOne(`observers.parts.${index}`, viewing),
    };
  });
}

function partView(viewing: ViewContext, index: number): PartView {
  const { mission, value } = viewing;
  const { who, from, institution } = mission.settings.observers?.parts?.[index] ?? {};
  const way = ['observers', 'parts', index];
  return {
    path: value(`observers.parts.${index}`, ...way, 'count'),
    who: who === undefined ? undefined : value(who, ...way, 'who'),
    ...(from !== undefined
      ? { sender: { name: value(from, ...way, 'from') } }
      : institution !== undefined && !namesOne(viewing, who)
        ? { sender: senderView(viewing, institution, [...way, 'institution']) }
        : {}),
  };
}

/** Whether the words already say which institution sent these observers. */
function namesOne({ mission }: ViewContext, who = ''): boolean {
  const known = { ...mission.house.institutions, ...mission.settings.institutions };
  const names = Object.values(known).flatMap(({ name, abbreviation }) => [name, abbreviation ?? name]);
  return names.some((name) => standsIn(who, name));
}

/** Whether a text holds a name, and not only as a part of a longer word. */
function standsIn(text: string, name: string): boolean {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    if (!endsInWord.test(text.slice(0, start)) && !beginsWithWord.test(text.slice(start + name.length))) return true;
  }
  return false;
}

// The class of letters would say it better, but its tables cost a millisecond at every start.
const endsInWord = /[A-Za-z0-9À-ɏͰ-ԯ]$/;

const beginsWithWord = /^[A-Za-z0-9À-ɏͰ-ԯ]/;

/** By abbreviation where the partners have introduced it, otherwise in full. */
function senderView(viewing: ViewContext, id: string, way: (string | number)[]): NonNullable<PartView['sender']> {
  const isIntroduced = partnersOf(viewing.mission).includes(id);
  const hasShort = institutionOf(viewing.mission, id)?.abbreviation !== undefined;
  const form = isIntroduced && hasShort ? 'abbreviation' : 'name';
  return {
    article: takesArticle(viewing, id, form),
    name: institutionText(viewing, id, form, way),
    abbreviation: form === 'name' ? institutionText(viewing, id, 'abbreviation', way) : undefined,
  };
}

/** The institutions of the mission, with their abbreviations at this first mention. */
export function partnersView(viewing: ViewContext): NonNullable<View['partners']> {
  const { mission, word } = viewing;
  const listed = partnersOf(mission);
  const before = joints(listed.map((id) => institutionOf(mission, id)?.name ?? id));
  return listed.map((id, position) => {
    const named = ['mission', 'partners', mission.settings.mission.partners.indexOf(id)];
    const joint = before[position];
    return {
      before: joint && word(joint),
      article: takesArticle(viewing, id, 'name'),
      name: institutionText(viewing, id, 'name', named),
      abbreviation: institutionText(viewing, id, 'abbreviation', named),
    };
  });
}

/** Whether “the” stands before the name or the abbreviation of an institution. */
function takesArticle({ mission }: ViewContext, id: string, form: 'name' | 'abbreviation'): boolean {
  const institution = institutionOf(mission, id);
  const { article = 'name' } = institution ?? {};
  return (article === form || article === 'both') && !hasArticle(institution?.[form] ?? '');
}

/** Whom journalists can call or write to, one line each. */
export function contactsView(viewing: ViewContext): NonNullable<View['contacts']> {
  const { mission, value } = viewing;
  return (mission.settings.contacts ?? []).map(({ name, institution, phones = [], email }, index) => ({
    name: value(name, 'contacts', index, 'name'),
    institution: institution === undefined ? undefined : institutionOfContact(viewing, institution, index),
    phones: phones.map((number, position) => ({
      isFurther: position > 0,
      number: value(number, 'contacts', index, 'phones', position),
    })),
    email: email === undefined ? undefined : value(email, 'contacts', index, 'email'),
  }));
}

function institutionOfContact(viewing: ViewContext, id: string, index: number) {
  const isShort =
    partnersOf(viewing.mission).includes(id) && institutionOf(viewing.mission, id)?.abbreviation !== undefined;
  return institutionText(
    viewing,
    id,
    isShort ? 'abbreviation' : 'name',
    ['contacts', index, 'institution'],
    withoutArticle,
  );
}
