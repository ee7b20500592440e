import type { Kind } from '../kind.ts';
import { bracketKinds } from './brackets.ts';
import { characterKinds } from './characters.ts';
import { citationKinds } from './citations.ts';
import { contactKinds } from './contacts.ts';
import { countryKinds } from './countries.ts';
import { dateKinds } from './dates.ts';
import { dayKinds } from './days.ts';
import { edgeKinds } from './edges.ts';
import { factKinds } from './facts.ts';
import { hedgeKinds } from './hedges.ts';
import { linkKinds } from './links.ts';
import { listKinds } from './lists.ts';
import { nameKinds } from './names.ts';
import { numberKinds } from './numbers.ts';
import { particleKinds } from './particles.ts';
import { partnerKinds } from './partners.ts';
import { phraseKinds } from './phrases.ts';
import { placeKinds } from './places.ts';
import { quotationKinds } from './quotations.ts';
import { roleKinds } from './roles.ts';
import { roundingKinds } from './rounding.ts';
import { shareKinds } from './shares.ts';
import { signKinds } from './signs.ts';
import { strengthKinds } from './strengths.ts';
import { styleKinds } from './style.ts';
import { sumKinds } from './sums.ts';
import { toneKinds } from './tone.ts';
import { unitKinds } from './units.ts';
import { voteKinds } from './votes.ts';
import { yearKinds } from './years.ts';

/** Kinds that change figures, and so how the house has them written. */
const figures: readonly Kind[] = [
  ...edgeKinds,
  ...numberKinds,
  ...roundingKinds,
  ...hedgeKinds,
  ...bracketKinds,
  ...phraseKinds,
  ...shareKinds,
  ...unitKinds,
  ...linkKinds,
  ...listKinds,
  ...signKinds,
];

/** Days that are moved in mission.yaml come in another order, far from others, and to times with other names. */
const order = [
  'dates/election-day-differs',
  'dates/not-next-day',
  'dates/out-of-order',
  'dates/weekday-differs',
  'embargo/public-before-lift',
  'places/not-named-so-then',
];

const following = (kinds: readonly Kind[], rules: readonly string[]): readonly Kind[] =>
  kinds.map((kind) => ({ ...kind, follows: [...(kind.follows ?? []), ...rules] }));

/** Every kind of edit, family by family. */
export const kinds: readonly Kind[] = [
  ...factKinds,
  ...following(sumKinds, ['people/partner-missing']),
  ...following(dateKinds, order),
  ...following(figures, ['style/number-form']),
  ...nameKinds,
  ...particleKinds,
  ...roleKinds,
  ...quotationKinds,
  ...contactKinds,
  ...partnerKinds,
  ...dayKinds,
  ...yearKinds,
  ...countryKinds,
  ...voteKinds,
  ...placeKinds,
  ...citationKinds,
  ...toneKinds,
  ...styleKinds,
  ...strengthKinds,
  ...characterKinds,
];
