import { english } from './english/index.ts';
import type { Language } from './language.ts';

/** Languages by the code that `language:` of mission.yaml names: en, en-GB. */
export type Languages = ReadonlyMap<string, Language>;

/** The languages that come with prelim. To add one: copy the folder `english/`, translate it, add a line here. */
export const languages: Languages = new Map([
  ['en', english],
  ['en-GB', english],
  ['en-US', english],
]);
