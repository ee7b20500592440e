import { resolve } from 'node:path';
import type { Host } from './host.ts';
import { reporters } from '../reporters/index.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** Writes problems in each form that is asked for: `pretty` to the output, `json=problems.json` to a file. */
export async function report(
  diagnostics: readonly Diagnostic[],
  formats: readonly string[],
  { host, isColourful }: { host: Host; isColourful: boolean },
): Promise<void> {
  const asked = (formats.length > 0 ? formats : ['pretty']).map((format) => {
    const [name = '', ...file] = format.split('=');
    const load = Object.hasOwn(reporters, name) ? reporters[name] : undefined;
    if (!load)
      throw new Error(`There is no format “${name}” for problems. There are: ${Object.keys(reporters).join(', ')}.`);
    return { load, file: file.join('=') };
  });
  for (const { load, file } of asked) {
    const reporter = await load();
    if (file === '') host.stdout.write(reporter(diagnostics, isColourful));
    else (await import('../disk/write.ts')).replaceFile(resolve(host.cwd(), file), file, reporter(diagnostics, false));
  }
}
