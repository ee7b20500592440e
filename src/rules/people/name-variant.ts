import { type NameSlip, type NameVariant, nameSlips, nameVariants } from '../../analysis/people/name-variants.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';

export const nameVariant: Rule = {
  id: 'people/name-variant',
  severity: 'error',
  summary:
    'A name is nearly that of somebody of the mission: a letter, a diacritic, a hyphen or the order differs; a ' +
    'warning where it only seems so',
  why: 'Those who are quoted read their own name first, and the press copies it as it stands.',
  basis:
    'Published statements have spelled one head of delegation in two ways, such as “Giorgi” and “George”. ' +
    'Spellings under “also-written” and surnames in capitals are no variants.',
  wrong: example('Astrid Lindqvist'),
  right: example('Åstrid Lindqvist'),
  needs: [],

  *check(draft) {
    for (const variant of nameVariants(draft)) yield variantProblem(variant);
    for (const slip of nameSlips(draft.mission)) yield slipProblem(slip);
  },
};

function variantProblem({ words, name, likeness, at }: NameVariant): Problem {
  const isSure = likeness !== 'shortened';
  return {
    at,
    ...(!isSure && { severity: 'warning' }),
    message:
      `“${words}” ${isSure ? 'is' : 'seems to be'} ${name}, ${differences[likeness]}. Write the name as the ` +
      'mission does, or add this spelling to “also-written”.',
    suggestions: [name],
  };
}

const differences: Readonly<Record<NameVariant['likeness'], string>> = {
  marks: 'with other capitals, diacritics or hyphens',
  order: 'in another order',
  letters: 'with another letter',
  particles: 'with another small word, such as “van” for “von”',
  shortened: 'with a part left out',
};

const slipProblem = ({ word, beside, written, at }: NameSlip): Problem => ({
  at,
  severity: 'warning',
  message:
    `“${word}” and the ${beside} “${written}” seem to be one name in two spellings. Compare both with how the person ` +
    'writes it.',
});

function example(name: string): string {
  return `people:
  lindqvist: { name: Åstrid Lindqvist, role: Head of the OSCE PA delegation }

findings/example.md
---
topic: media
---
# Media

Editors met with ${name}, Head of the OSCE PA delegation.`;
}
