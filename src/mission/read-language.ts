import type { Languages } from '../languages/index.ts';
import { fileError } from '../source/diagnostic.ts';
import { listOf } from '../source/did-you-mean.ts';
import { valueText } from '../source/schema/expected.ts';
import type { Validation } from '../source/schema/validate.ts';
import type { YamlValues } from '../source/yaml/read.ts';

/**
 * The value of `language:`, one of the codes of the languages, or what is wrong with it. Texts in a language that
 * prelim does not have would be judged by the words of another one, so that none of them is judged then. Where it is
 * plain which code was meant (“english”), that is the valid part, and the texts are judged.
 */
export function readLanguage(written: unknown, yaml: YamlValues, languages: Languages): Validation<string> {
  if (typeof written === 'string' && languages.has(written))
    return { value: written, diagnostics: [], validPart: written, invalidKeys: [] };
  // what was refused when the file was read is reported already
  if (written === undefined) return { value: undefined, diagnostics: [], validPart: undefined, invalidKeys: [] };
  const codes = [...languages.keys()];
  const meant = isText(written) ? codeMeant(written, codes) : undefined;
  const message = isText(written)
    ? `prelim does not have the language “${written}”: it has ${listOf(codes)}. ` +
      (meant === undefined
        ? 'Write the one that the texts are in. Texts in other languages can be neither checked nor built yet.'
        : `Did you mean “${meant}”?`)
    : `“language” is ${valueText(written)}. Write the language that the texts are in: ${listOf(codes, 'or')}.`;
  const suggestions = meant === undefined ? {} : { suggestions: [meant] };
  return {
    value: undefined,
    diagnostics: [fileError('files/wrong-type', yaml.locate(['language']), message, suggestions)],
    validPart: meant,
    invalidKeys: [],
  };
}

const isText = (written: unknown): written is string => typeof written === 'string' && written !== '';

/** The code that somebody meant by `EN`, `en_GB` or `english`, or undefined. */
function codeMeant(written: string, codes: readonly string[]): string | undefined {
  const plain = written.trim().toLowerCase().replaceAll('_', '-');
  return (
    codes.find((code) => code.toLowerCase() === plain) ??
    codes.find((code) => /^[a-z]{3,}/.test(plain) && plain.startsWith(code)) ??
    codes.find((code) => plain.startsWith(`${code}-`))
  );
}
