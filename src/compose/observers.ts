import type { View } from './view-shape.ts';
import { takesArticle } from './partners.ts';
import { institutionOf, institutionText, joints, partnersOf, type Viewing } from './viewing.ts';

type Observers = NonNullable<View['observers']>;
type PartView = NonNullable<Observers['parts']>[number];

/** The size of the mission; every key of `observers` may be missing. */
export function observersView(viewing: Viewing): Observers {
  const { mission, value, word } = viewing;
  const { total, countries, connector, parts = [] } = mission.settings.observers ?? {};
  const joint = joints(parts.map(({ who = '' }) => who));
  return {
    total: total !== undefined,
    countries: countries !== undefined,
    connector: connector === undefined ? undefined : value(connector, 'observers', 'connector'),
    parts: parts.map((_, index) => {
      const before = joint[index];
      return { ...partView(viewing, index), before: before && word(before) };
    }),
  };
}

function partView(viewing: Viewing, index: number): PartView {
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
function namesOne({ mission }: Viewing, who = ''): boolean {
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
function senderView(viewing: Viewing, id: string, way: (string | number)[]): NonNullable<PartView['sender']> {
  const isIntroduced = partnersOf(viewing.mission).includes(id);
  const hasShort = institutionOf(viewing.mission, id)?.abbreviation !== undefined;
  const form = isIntroduced && hasShort ? 'abbreviation' : 'name';
  return {
    article: takesArticle(viewing, id, form),
    name: institutionText(viewing, id, form, way),
    abbreviation: form === 'name' ? institutionText(viewing, id, 'abbreviation', way) : undefined,
  };
}
