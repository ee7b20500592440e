import type { Format } from './format.ts';
import { UserError } from '../source/user-error.ts';

/** The formats of a list such as `md,txt`, each once. Throws a `UserError` if the list names an unknown format. */
export async function formatsNamed(list: string): Promise<Format[]> {
  const names = [...new Set(list.split(','))];
  const unknown = names.find((name) => !Object.hasOwn(loaders, name));
  if (unknown !== undefined)
    throw new UserError(`There is no format “${unknown}”. There are: ${formatNames.join(', ')}.`);
  return Promise.all(names.flatMap((name) => loaders[name]?.() ?? []));
}

/** The formats by name. Each is one module that is loaded only when it is asked for. */
const loaders: Readonly<Record<string, () => Promise<Format>>> = {
  docx: async () => (await import('./docx/docx.ts')).docx,
  eml: async () => (await import('./email.ts')).eml,
  html: async () => (await import('./html.ts')).html,
  md: async () => (await import('./markdown.ts')).md,
  ninjs: async () => (await import('./ninjs/ninjs.ts')).ninjs,
  pdf: async () => (await import('./pdf/pdf.ts')).loadPdf(),
  txt: async () => (await import('./text.ts')).txt,
};

/** The names that `--format` takes. */
export const formatNames: readonly string[] = Object.keys(loaders);

/** The formats that have `problems`, so that a check need not load the others. */
export const formatsWithProblems: readonly string[] = ['docx', 'pdf'];
