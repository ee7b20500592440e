import { type PassageMatch, lowerTextOf, searchableTextOf } from '../../analysis/passages/searchable-text.ts';
import { nearNamesIn, wordingsOf } from '../../analysis/text/near-names.ts';
import { memoize } from '../../collections/memoize.ts';
import type { Draft } from '../../compose/compose.ts';
import { escaped } from '../../languages/patterns.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const institutionForm: Rule = {
  id: 'style/institution-form',
  severity: 'warning',
  summary: 'An institution stands under another short form or name than its own, such as “OSCE-PA” for “OSCE PA”',
  why: 'Institutions read their own name first, and under two short forms one institution looks like two.',
  basis: 'Name and abbreviation of each institution, in the house and in mission.yaml.',
  wrong: 'The delegation of the OSCE-PA met voters in many towns.',
  right: 'The delegation of the OSCE PA met voters in many towns.',
  needs: ['institutions', 'mission.partners'],

  *check(draft) {
    const { names, forms } = namesOf(draft.mission);
    const running = searchableTextOf(draft);
    const near = nearNamesIn(running.text, lowerTextOf(draft), names, draft.mission.language);
    for (const { start, end, name } of near) {
      const match = running.matchAt(start, end);
      if (match) yield problemOf(match, `“${match.words}” is called “${name}”.`, name);
    }
    for (const { abbreviation, pattern } of forms) {
      for (const { 0: written, index } of running.text.matchAll(pattern)) {
        const match = running.matchAt(index, index + written.length);
        if (match) yield problemOf(match, `“${match.words}” is “${abbreviation}” in this house.`, abbreviation);
      }
    }
    yield* halves(draft);
  },
};

const problemOf = ({ at }: PassageMatch, message: string, better: string): Problem => ({
  at,
  message,
  advice: `Write “${better}”.`,
  suggestions: [better],
});

/** The names of institutions, and the ways in which their abbreviations are written wrongly. */
const namesOf = memoize(({ house, settings, language }: Mission) => {
  const institutions = Object.values({ ...house.institutions, ...settings.institutions });
  const abbreviations = [...new Set(institutions.map(({ abbreviation = '' }) => abbreviation))];
  return {
    names: wordingsOf(
      [...institutions.map(({ name }) => name), house.name, ...(house.names ?? [])].filter(
        (name) => name !== house['first-speaker'], // people/role-differs knows the title
      ),
      language,
    ),
    forms: abbreviations.flatMap((abbreviation) => {
      const pattern = otherForms(abbreviation);
      return pattern === undefined ? [] : [{ abbreviation, pattern }];
    }),
  };
});

/** “OSCE-PA”, “OSCE/PA” for OSCE PA; “O.D.I.H.R.” for ODIHR. Undefined if it is not of capitals. */
function otherForms(abbreviation: string): RegExp | undefined {
  if (!/^[A-Z]{2,}(?: [A-Z]{2,})?$/.test(abbreviation)) return undefined;
  const letters = [...abbreviation.replace(' ', '')].map((one) => escaped(one));
  const dotted = String.raw`${letters.join(String.raw`\.`)}\.?`;
  const joined = abbreviation.includes(' ') ? [abbreviation.replace(' ', '[-‐‑/]?')] : [];
  return new RegExp(String.raw`(?<![\w@./-])(?:${[...joined, dotted].join('|')})(?![\w@-]|[./]\w)`, 'g');
}

/** “the PA” beside “OSCE PA”: half of an abbreviation, where only one partner can be meant. */
function* halves(draft: Draft): Generator<Problem> {
  const { mission } = draft;
  const partners = (mission.settings.mission?.partners ?? []).map(
    (id) => mission.settings.institutions?.[id] ?? mission.house.institutions[id],
  );
  const forms = partners
    .flatMap((partner) => partner?.abbreviation ?? [])
    .filter((form) => /^[A-Z]+ [A-Z]+$/.test(form));
  const [form, ...others] = forms;
  if (form === undefined || others.length > 0) return;
  const half = form.slice(form.indexOf(' ') + 1);
  const pattern = new RegExp(String.raw`(?<=\b[Tt]he )${half}(?![\w/-])`, 'g');
  const running = searchableTextOf(draft);
  for (const { 0: written, index } of running.text.matchAll(pattern)) {
    const match = running.matchAt(index, index + written.length);
    if (match)
      yield {
        at: match.at,
        severity: 'suggestion',
        message: `“${written}” seems to be the ${form}, which the house writes in full.`,
        advice: `Write “${form}”, so that it has one short form in the whole text.`,
      };
  }
}
