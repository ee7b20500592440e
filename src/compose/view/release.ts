import type { Slot } from '../slots.ts';
import type { ViewContext } from './context.ts';
import type { View } from './shapes.ts';
import { parseDate } from '../../numbers/calendar.ts';

/** The view of the release: where it is dated from, and until when it is embargoed. */
export function releaseView({ mission, value }: ViewContext): NonNullable<View['release']> {
  const { place, embargo } = mission.settings.release;
  const places = place === undefined ? [] : [place].flat();
  const placeViews = places.map((name, index) => ({
    isFurther: index > 0,
    name: value(inCapitals(name), 'release', 'place', ...(Array.isArray(place) ? [index] : [])),
  }));
  if (embargo === undefined) return { place: placeViews };
  const [, day = '', time = '', zone = ''] = /^(\S+)T(\d\d:\d\d)(?::\d\d)?(.*)$/.exec(embargo) ?? [];
  const date = parseDate(day);
  const words = (text: string): Slot => value(text, 'release', 'embargo');
  return {
    place: placeViews,
    embargo: {
      time: words(time),
      zone: zone === '' ? undefined : words(zoneName(zone)),
      date: date && words(mission.language.print.date(date)),
    },
  };
}

/** A text in capitals, letter for letter: ß stays, so that every letter keeps its place. */
function inCapitals(text: string): string {
  return [...text]
    .map((letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter))
    .join('');
}

/** The offset of a time in words: +06:00 as UTC+6, +05:30 as UTC+5:30, Z as UTC. */
function zoneName(zone: string): string {
  const [, sign = '', hours = '0', minutes = '00'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === '' || (Number(hours) === 0 && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
