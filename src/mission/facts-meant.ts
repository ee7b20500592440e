import type { Facts } from './lookup.ts';
import { nearest } from './nearest.ts';

const most = 3;

/** The facts that were probably meant by a name that is not known: one spelled nearly so, or those whose names end with it. */
export function factsMeant(name: string, facts: Facts): readonly string[] {
  const names = facts.names();
  const steps = name.split('.').length;
  const ending = (full: string): string => full.split('.').slice(-steps).join('.');
  const endingWith = (end: string | undefined): string[] => names.filter((full) => ending(full) === end);
  const near = nearest(name, names);
  const meant = [endingWith(name), near === undefined ? [] : [near], endingWith(nearest(name, names.map(ending)))];
  const found = meant.find(({ length }) => length > 0) ?? [];
  return found.length > most ? [] : found;
}
