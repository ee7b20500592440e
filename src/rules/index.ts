import { mixedForm } from './citations/mixed-form.ts';
import { nearlyNamed } from './citations/nearly-named.ts';
import { noSuchParagraph } from './citations/no-such-paragraph.ts';
import { notBound } from './citations/not-bound.ts';
import { unknownDocument } from './citations/unknown-document.ts';
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
import { domainNearMiss } from './contacts/domain-near-miss.ts';
import { phoneInvalid } from './contacts/phone-invalid.ts';
import { phoneSpacing } from './contacts/phone-spacing.ts';
import { unknownDomain } from './contacts/unknown-domain.ts';
import { electionDayDiffers } from './dates/election-day-differs.ts';
import { electionDayMissing } from './dates/election-day-missing.ts';
import { impossible } from './dates/impossible.ts';
import { notNextDay } from './dates/not-next-day.ts';
import { outOfOrder as daysOutOfOrder } from './dates/out-of-order.ts';
import { relativeDayDiffers } from './dates/relative-day-differs.ts';
import { weekdayDiffers } from './dates/weekday-differs.ts';
import { countryDiffers } from './election/country-differs.ts';
import { countryMissing } from './election/country-missing.ts';
import { countryVariant } from './election/country-variant.ts';
import { kindDiffers } from './election/kind-differs.ts';
import { kindMissing } from './election/kind-missing.ts';
import { roundDiffers } from './election/round-differs.ts';
import { roundMissing } from './election/round-missing.ts';
import { noZone } from './embargo/no-zone.ts';
import { publicBeforeLift } from './embargo/public-before-lift.ts';
import { dotForThousands } from './facts/dot-for-thousands.ts';
import { internalPrinted } from './facts/internal-printed.ts';
import { noSource } from './facts/no-source.ts';
import { partExceedsWhole } from './facts/part-exceeds-whole.ts';
import { percentagesNot100 } from './facts/percentages-not-100.ts';
import { sumDiffers } from './facts/sum-differs.ts';
import { tooManyCountries } from './facts/too-many-countries.ts';
import { unknown } from './facts/unknown.ts';
import { unused } from './facts/unused.ts';
import { nameVariant } from './people/name-variant.ts';
import { outOfOrder as quotationsOutOfOrder } from './people/out-of-order.ts';
import { partnerMissing } from './people/partner-missing.ts';
import { roleDiffers } from './people/role-differs.ts';
import { unknownSpeaker } from './people/unknown-speaker.ts';
import { withoutRole } from './people/without-role.ts';
import { designation } from './places/designation.ts';
import { notNamedSoThen } from './places/not-named-so-then.ts';
import { repeated } from './quotes/repeated.ts';
import { unbalancedMarks } from './quotes/unbalanced-marks.ts';
import { withAttribution } from './quotes/with-attribution.ts';
import type { Rule } from './rule.ts';
import { conclusionWithoutFinding } from './structure/conclusion-without-finding.ts';
import { headlineOutruns } from './structure/headline-outruns.ts';
import { notForThisFormat } from './structure/not-for-this-format.ts';
import { outline } from './structure/outline.ts';
import { overall } from './structure/overall.ts';
import { partMissing } from './structure/part-missing.ts';
import { stageNotReached } from './structure/stage-not-reached.ts';
import { strengthDrift } from './structure/strength-drift.ts';
import { tooLong } from './structure/too-long.ts';
import { abbreviationConflict } from './style/abbreviation-conflict.ts';
import { abbreviationRedefined } from './style/abbreviation-redefined.ts';
import { abbreviationUndefined } from './style/abbreviation-undefined.ts';
import { abbreviationUnused } from './style/abbreviation-unused.ts';
import { dateForm } from './style/date-form.ts';
import { garbledLetters } from './style/garbled-letters.ts';
import { genderedTerm } from './style/gendered-term.ts';
import { hiddenCharacter } from './style/hidden-character.ts';
import { institutionForm } from './style/institution-form.ts';
import { leftoverMarks } from './style/leftover-marks.ts';
import { missingHyphen } from './style/missing-hyphen.ts';
import { mixedSpelling } from './style/mixed-spelling.ts';
import { numberForm } from './style/number-form.ts';
import { perCent } from './style/per-cent.ts';
import { placeholder } from './style/placeholder.ts';
import { repeatedWord } from './style/repeated-word.ts';
import { spacing } from './style/spacing.ts';
import { spellingVariant } from './style/spelling-variant.ts';
import { allegationAsFact } from './tone/allegation-as-fact.ts';
import { congratulation } from './tone/congratulation.ts';
import { intent } from './tone/intent.ts';
import { proofOfFraud } from './tone/proof-of-fraud.ts';
import { stackedHedges } from './tone/stacked-hedges.ts';
import { verdict } from './tone/verdict.ts';
import { noReason } from './waivers/no-reason.ts';
import { unknownRule } from './waivers/unknown-rule.ts';
import { unused as unusedWaiver } from './waivers/unused.ts';

/** The catalogue, sorted by id. */
export const rules: readonly Rule[] = [
  mixedForm,
  nearlyNamed,
  noSuchParagraph,
  notBound,
  unknownDocument,
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
  domainNearMiss,
  phoneInvalid,
  phoneSpacing,
  unknownDomain,
  electionDayDiffers,
  electionDayMissing,
  impossible,
  notNextDay,
  daysOutOfOrder,
  relativeDayDiffers,
  weekdayDiffers,
  countryDiffers,
  countryMissing,
  countryVariant,
  kindDiffers,
  kindMissing,
  roundDiffers,
  roundMissing,
  noZone,
  publicBeforeLift,
  dotForThousands,
  internalPrinted,
  noSource,
  partExceedsWhole,
  percentagesNot100,
  sumDiffers,
  tooManyCountries,
  unknown,
  unused,
  nameVariant,
  quotationsOutOfOrder,
  partnerMissing,
  roleDiffers,
  unknownSpeaker,
  withoutRole,
  designation,
  notNamedSoThen,
  repeated,
  unbalancedMarks,
  withAttribution,
  conclusionWithoutFinding,
  headlineOutruns,
  notForThisFormat,
  outline,
  overall,
  partMissing,
  stageNotReached,
  strengthDrift,
  tooLong,
  abbreviationConflict,
  abbreviationRedefined,
  abbreviationUndefined,
  abbreviationUnused,
  dateForm,
  garbledLetters,
  genderedTerm,
  hiddenCharacter,
  institutionForm,
  leftoverMarks,
  missingHyphen,
  mixedSpelling,
  numberForm,
  perCent,
  placeholder,
  repeatedWord,
  spacing,
  spellingVariant,
  allegationAsFact,
  congratulation,
  intent,
  proofOfFraud,
  stackedHedges,
  verdict,
  noReason,
  unknownRule,
  unusedWaiver,
];
