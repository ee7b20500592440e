import { resolve } from 'node:path';
import { type Host, isColourful } from './host.ts';
import { reporters } from '../reporters/index.ts';
import { didYouMean } from '../source/did-you-mean.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { UserError } from '../source/user-error.ts';

/**
 * Writes problems in each form that is asked for: `pretty` to the output, `json=problems.json` to a file. Throws a
 * `UserError` for a form that there is not.
 */
export async function report(
  diagnostics: readonly Diagnostic[],
  formats: readonly string[],
  host: Host,
): Promise<void> {
  const requests = (formats.length > 0 ? formats : ['pretty']).map((format) => {
    const [name = '', ...file] = format.split('=');
    const load = Object.hasOwn(reporters, name) ? reporters[name] : undefined;
    if (!load)
      throw new UserError(
        `There is no format “${name}” for problems.${didYouMean(name, Object.keys(reporters))} There are: ` +
          `${Object.keys(reporters).join(', ')}.`,
      );
    return { load, file: file.join('=') };
  });
  for (const { load, file } of requests) {
    const reporter = await load();
    if (file === '') host.stdout.write(reporter(diagnostics, isColourful(host, host.stdout)));
    else (await import('../disk/write.ts')).replaceFile(resolve(host.cwd(), file), file, reporter(diagnostics, false));
  }
}

/** Those of files and templates that could not be read, so that whatever is made of the others leaves them out. */
export const unreadFiles = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ rule }) => /^(?:files|templates)\//.test(rule));

/** Prints problems for people on the error output. */
export async function printProblems(diagnostics: readonly Diagnostic[], host: Host): Promise<void> {
  const { pretty } = await import('../reporters/pretty.ts');
  host.stderr.write(pretty(diagnostics, isColourful(host, host.stderr)));
}
