import type { Mission } from '../mission.ts';
import { type Diagnostic, fileError } from '../../source/diagnostic.ts';
import type { Path } from '../../source/yaml/read.ts';
import { isMapping } from '../../source/yaml/values.ts';

/** Sections whose texts are printed, each on one line. */
const printed = ['election', 'mission', 'release', 'institutions', 'people', 'observers', 'facts', 'contacts'];

/** Keys whose texts no document prints. */
const unprinted = ['note', 'source'];

/** Finds line ends and tabs inside of texts that are printed on one line, such as names and roles. */
export function* checkLines({ yaml }: Mission): Generator<Diagnostic> {
  if (!isMapping(yaml.value)) return;
  for (const section of printed) {
    for (const [path, text] of textsIn(yaml.value[section], [section])) {
      const words = text.trim();
      const end = words.search(/[\r\n\t\u0085\u2028\u2029]/);
      if (end < 0 || unprinted.includes(String(path.at(-1)))) continue;
      const before = /\S*$/.exec(words.slice(Math.max(0, end - 40), end).trimEnd())?.[0] ?? '';
      const after = /^\S*/.exec(words.slice(end, end + 40).trimStart())?.[0] ?? '';
      const message =
        `${words.charAt(end) === '\t' ? 'A tab stands' : 'A line ends'} inside this text, between “${before}” and ` +
        `“${after}”, but it is printed on one line. Write ` +
        `“${words.replace(/\s+/g, ' ')}”.`;
      yield fileError('files/wrong-type', yaml.locate(path), message);
    }
  }
}

function* textsIn(value: unknown, path: Path): Generator<readonly [Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* textsIn(entry, [...path, index]);
  else if (isMapping(value)) for (const [key, entry] of Object.entries(value)) yield* textsIn(entry, [...path, key]);
}
