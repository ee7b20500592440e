import * as z from 'zod';
import type { Bands, Tolerances } from '../../claims/tolerances.ts';

const amount = z.number().nonnegative();

const near = z
  .strictObject({
    rounded: amount.describe('How many per cent of the stated number a fact that rounds to it may be away.'),
    always: amount.describe('How many per cent of the stated number a fact may be away in any case.'),
  })
  .describe('When a fact is near a stated number.');

const facts = z
  .strictObject({
    about: amount.describe('How many per cent on either side a fact given as “about” reaches at most.'),
    'more-than': amount.describe('How many per cent above its number a fact given as “more-than” reaches.'),
    'up-to': amount.describe('How many per cent below its number a fact given as “up-to” reaches.'),
  })
  .describe('What the hedged facts of a mission stand for.');

const dozens = z
  .strictObject({
    from: amount.describe('How many times the unit the number must be at least.'),
    to: amount.describe('How many times the unit the number may be at most.'),
    loose: amount.describe('How many per cent beyond the upper end the words mislead but are not yet false.'),
  })
  .describe('What “dozens”, “hundreds” and “millions” stand for, counted in that unit.');

const fractions = z
  .strictObject({
    bare: amount.describe('How many points a share may be from a plain “half” or “a third”.'),
    about: amount.describe('How many points a share may be from “about half”.'),
    side: amount.describe('How many points a share may be on the side that “over half” or “nearly half” names.'),
    times: amount.describe('How many times these points the words mislead but are not yet false.'),
  })
  .describe('What fractions stand for, in percentage points.');

const percents = z
  .strictObject({
    near: amount.describe('How many points a share is near a stated per cent.'),
    'more-than': amount.describe('How many points beyond “more than 40 per cent” a share may be.'),
    loose: amount.describe('How many points away a hedge misleads but is not yet false.'),
    bound: amount.describe('How many points beyond “at least” or “up to” the words mislead.'),
    part: amount.describe('The part of the stated per cent that none of these points may exceed, 0.5 for half.'),
  })
  .describe('What hedged per cents stand for, in percentage points.');

const times = z
  .strictObject({
    early: amount.describe('How much of the unit may be missing from a plain “27 years”.'),
    nearly: amount.describe('How much of the unit may be missing from “nearly 27 years”.'),
    about: amount.describe('How much of the unit a time may be away from “about 27 years”.'),
  })
  .describe('What times stand for, in the unit that the words name.');

export const tolerances: z.ZodType<Tolerances> = z
  .strictObject({
    near,
    loose: amount.describe('How many per cent away from the stated number a hedge misleads but is not yet false.'),
    'rounded-as-exact-from': amount.describe(
      'The rounding unit from which a round number in full counts as a rounding and not as a mistake.',
    ),
    'more-than': z
      .strictObject({
        close: amount.describe('How many per cent above its number “more than” reaches in any case.'),
        times: amount.describe('How many times its number “more than” misleads but is not yet false.'),
      })
      .describe('How far “more than” and “less than” reach.'),
    bound: amount.describe('How many per cent beyond “at least” or “up to” the words mislead.'),
    facts,
    dozens,
    fractions,
    percents,
    times,
  })
  .describe('How far words may be from the fact that they claim.');

const share = z.number().min(0).max(100).optional();

const band = (word: string): z.ZodType<Bands[keyof Bands]> =>
  z
    .strictObject({
      above: share.describe('The share in per cent that it must exceed.'),
      from: share.describe('The share in per cent that it must at least be.'),
      to: share.describe('The share in per cent that it may at most be.'),
      below: share.describe('The share in per cent that it must stay below.'),
    })
    .describe(`The shares that ${word} may stand for.`);

export const bands: z.ZodType<Bands> = z
  .strictObject({
    majority: band('“the majority” or “most”'),
    'vast-majority': band('“the vast majority”'),
    minority: band('“a minority”'),
    few: band('“few”'),
    some: band('“some”, “several” or “a number of”'),
    many: band('“many”'),
    'almost-all': band('“almost all”'),
  })
  .describe('The shares that words without a number may stand for, in per cent.');
