import * as z from 'zod/mini';
import type { Bands, Tolerances } from '../../claims/tolerances.ts';
import { described } from '../../source/schema/builders.ts';

export const tolerances = (): z.ZodMiniType<Tolerances> =>
  described(
    z.strictObject({
      near: near(),
      loose: described(
        percent(),
        'How many per cent away from the stated number a hedge misleads but is not yet false.',
      ),
      'rounded-as-exact-from': described(
        unit(),
        'The rounding unit from which a round number in full counts as a rounding and not as a mistake.',
      ),
      'more-than': described(
        z.strictObject({
          close: described(percent(), 'How many per cent above its number “more than” reaches in any case.'),
          times: described(multiple(), 'How many times its number “more than” misleads but is not yet false.'),
        }),
        'How far “more than” and “less than” reach.',
      ),
      bound: described(percent(), 'How many per cent beyond “at least” or “up to” the words mislead.'),
      facts: facts(),
      dozens: dozens(),
      fractions: fractions(),
      percents: percents(),
      times: times(),
    }),
    'How far words may be from the fact that they claim.',
  );

const near = () =>
  described(
    z.strictObject({
      rounded: described(percent(), 'How many per cent of the stated number a fact that rounds to it may be away.'),
      always: described(percent(), 'How many per cent of the stated number a fact may be away in any case.'),
    }),
    'When a fact is near a stated number.',
  );

const facts = () =>
  described(
    z.strictObject({
      about: described(percent(), 'How many per cent on either side a fact given as “about” reaches at most.'),
      'more-than': described(percent(), 'How many per cent above its number a fact given as “more-than” reaches.'),
      'up-to': described(percent(), 'How many per cent below its number a fact given as “up-to” reaches.'),
    }),
    'What the hedged facts of a mission stand for.',
  );

const dozens = () =>
  described(
    z.strictObject({
      from: described(multiple(), 'How many times the unit the number must be at least.'),
      to: described(multiple(), 'How many times the unit the number may be at most.'),
      loose: described(percent(), 'How many per cent beyond the upper end the words mislead but are not yet false.'),
    }),
    'What “dozens”, “hundreds” and “millions” stand for, counted in that unit.',
  );

const fractions = () =>
  described(
    z.strictObject({
      bare: described(points(), 'How many points a share may be from a plain “half” or “a third”.'),
      about: described(points(), 'How many points a share may be from “about half”.'),
      side: described(points(), 'How many points a share may be on the side that “over half” or “nearly half” names.'),
      times: described(multiple(), 'How many times these points the words mislead but are not yet false.'),
    }),
    'What fractions stand for, in percentage points.',
  );

const percents = () =>
  described(
    z.strictObject({
      near: described(points(), 'How many points a share is near a stated per cent.'),
      'more-than': described(points(), 'How many points beyond “more than 40 per cent” a share may be.'),
      loose: described(points(), 'How many points away a hedge misleads but is not yet false.'),
      bound: described(points(), 'How many points beyond “at least” or “up to” the words mislead.'),
      part: described(part(), 'The part of the stated per cent that none of these points may exceed, 0.5 for half.'),
    }),
    'What hedged per cents stand for, in percentage points.',
  );

const times = () =>
  described(
    z.strictObject({
      early: described(part(), 'How much of the unit may be missing from a plain “27 years”.'),
      nearly: described(part(), 'How much of the unit may be missing from “nearly 27 years”.'),
      about: described(part(), 'How much of the unit a time may be away from “about 27 years”.'),
    }),
    'What times stand for, in the unit that the words name.',
  );

/** A figure beyond these ends would let everything pass, and is a slip of the pen. */
const between = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));

const percent = () => between(0, 100);

const points = () => between(0, 50);

const part = () => between(0, 1);

const multiple = () => between(1, 1000);

const unit = () => between(0, 10_000);

export const bands = (): z.ZodMiniType<Bands> =>
  described(
    z.strictObject({
      majority: band('“the majority” or “most”'),
      'vast-majority': band('“the vast majority”'),
      minority: band('“a minority”'),
      few: band('“few”'),
      some: band('“some”, “several” or “a number of”'),
      many: band('“many”'),
      'almost-all': band('“almost all”'),
    }),
    'The shares that words without a number may stand for, in per cent.',
  );

const band = (word: string): z.ZodMiniType<Bands[keyof Bands]> =>
  described(
    z.strictObject({
      above: described(share(), 'The share in per cent that it must exceed.'),
      from: described(share(), 'The share in per cent that it must at least be.'),
      to: described(share(), 'The share in per cent that it may at most be.'),
      below: described(share(), 'The share in per cent that it must stay below.'),
    }),
    `The shares that ${word} may stand for.`,
  );

const share = () => z.optional(z.number().check(z.minimum(0), z.maximum(100)));
