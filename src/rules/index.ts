import { baseMissing } from './claims/base-missing.ts';
import { contradictingNumbers } from './claims/contradicting-numbers.ts';
import { differs } from './claims/differs.ts';
import { durationDiffers } from './claims/duration-differs.ts';
import { listCount } from './claims/list-count.ts';
import { loose } from './claims/loose.ts';
import { notARecord } from './claims/not-a-record.ts';
import { percentageImpossible } from './claims/percentage-impossible.ts';
import { pointsNotPercent } from './claims/points-not-percent.ts';
import { quantifierOutsideBand } from './claims/quantifier-outside-band.ts';
import { roundedAsExact } from './claims/rounded-as-exact.ts';
import { shareDiffers } from './claims/share-differs.ts';
import { smallBase } from './claims/small-base.ts';
import { sumInSentence } from './claims/sum-in-sentence.ts';
import { unlinkedNumber } from './claims/unlinked-number.ts';
import { unreadable } from './claims/unreadable.ts';
import { wrongSide } from './claims/wrong-side.ts';
import { noSource } from './facts/no-source.ts';
import { partExceedsWhole } from './facts/part-exceeds-whole.ts';
import { percentagesNot100 } from './facts/percentages-not-100.ts';
import { sumDiffers } from './facts/sum-differs.ts';
import { tooManyCountries } from './facts/too-many-countries.ts';
import { unknown } from './facts/unknown.ts';
import { unused } from './facts/unused.ts';
import { unknownSpeaker } from './people/unknown-speaker.ts';
import type { Rule } from './rule.ts';
import { outline } from './structure/outline.ts';
import { overall } from './structure/overall.ts';
import { abbreviationConflict } from './style/abbreviation-conflict.ts';
import { abbreviationRedefined } from './style/abbreviation-redefined.ts';
import { abbreviationUndefined } from './style/abbreviation-undefined.ts';
import { abbreviationUnused } from './style/abbreviation-unused.ts';
import { genderedTerm } from './style/gendered-term.ts';
import { hiddenCharacter } from './style/hidden-character.ts';
import { mixedSpelling } from './style/mixed-spelling.ts';
import { numberForm } from './style/number-form.ts';
import { perCent } from './style/per-cent.ts';
import { placeholder } from './style/placeholder.ts';
import { spacing } from './style/spacing.ts';
import { spellingVariant } from './style/spelling-variant.ts';
import { noReason } from './waivers/no-reason.ts';
import { unknownRule } from './waivers/unknown-rule.ts';
import { unused as unusedWaiver } from './waivers/unused.ts';

/** The catalogue, sorted by id. */
export const rules: readonly Rule[] = [
  baseMissing,
  contradictingNumbers,
  differs,
  durationDiffers,
  listCount,
  loose,
  notARecord,
  percentageImpossible,
  pointsNotPercent,
  quantifierOutsideBand,
  roundedAsExact,
  shareDiffers,
  smallBase,
  sumInSentence,
  unlinkedNumber,
  unreadable,
  wrongSide,
  noSource,
  partExceedsWhole,
  percentagesNot100,
  sumDiffers,
  tooManyCountries,
  unknown,
  unused,
  unknownSpeaker,
  outline,
  overall,
  abbreviationConflict,
  abbreviationRedefined,
  abbreviationUndefined,
  abbreviationUnused,
  genderedTerm,
  hiddenCharacter,
  mixedSpelling,
  numberForm,
  perCent,
  placeholder,
  spacing,
  spellingVariant,
  noReason,
  unknownRule,
  unusedWaiver,
];
