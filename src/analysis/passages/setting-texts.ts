import { memoize } from '../../collections/memoize.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Path } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/** A text of mission.yaml, and the keys that lead to it. */
export interface SettingText {
  readonly path: Path;
  readonly text: string;
}

/** Every text of mission.yaml from top to bottom but those of waivers, which quote other texts. */
export const settingTextsOf = memoize(({ yaml }: Mission): readonly SettingText[] =>
  [...textsIn(yaml.value, [])].filter(({ path }) => path[0] !== 'waivers'),
);

/** Every text among the values of a YAML file, and the keys that lead to it. */
export function* textsIn(value: unknown, path: Path): Generator<SettingText> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* textsIn(entry, [...path, index]);
  else if (isMapping(value)) for (const [key, entry] of Object.entries(value)) yield* textsIn(entry, [...path, key]);
}
