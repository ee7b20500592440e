import { parseDate } from '../claims/calendar.ts';
import { english } from '../claims/english/index.ts';
import type { Slot } from './slots.ts';
import type { View } from './view-shape.ts';
import type { Viewing } from './viewing.ts';

/** Where and when the release is dated from, and until when it is kept. */
export function releaseView({ mission, value }: Viewing): NonNullable<View['release']> {
  const { place, embargo } = mission.settings.release;
  const places = place === undefined ? [] : [place].flat();
  const shown = places.map((name, index) => ({
    isFurther: index > 0,
    name: value(inCapitals(name), 'release', 'place', ...(Array.isArray(place) ? [index] : [])),
  }));
  if (embargo === undefined) return { place: shown };
  const [, day = '', time = '', zone = ''] = /^(\S+)T(\d\d:\d\d)(?::\d\d)?(.*)$/.exec(embargo) ?? [];
  const date = parseDate(day);
  const words = (text: string): Slot => value(text, 'release', 'embargo');
  return {
    place: shown,
    embargo: { time: words(time), zone: zone === '' ? undefined : words(zoneName(zone)), date: date && words(english.print.date(date)) },
  };
}

/** Capitals letter for letter: ß stays, so that every letter keeps its place. */
function inCapitals(text: string): string {
  return [...text].map((letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter)).join('');
}

/** +06:00 as UTC+6, +05:30 as UTC+5:30, Z as UTC. */
function zoneName(zone: string): string {
  const [, sign = '', hours = '0', minutes = '00'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === '' || (Number(hours) === 0 && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
