import { nearest } from './nearest.ts';
import type { Path, YamlValues } from './yaml.ts';

/** Whether none of some keys stands in a mapping, be it misspelt: a slip is told already. */
export const isMissing = (keys: readonly string[], path: Path, yaml: YamlValues): boolean =>
  !keys.some((key) => yaml.has([...path, key])) && !yaml.keys(path).some((written) => nearest(written, keys) !== undefined);
