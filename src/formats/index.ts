import type { Format } from './format.ts';
import { UserError } from '../source/user-error.ts';

/** The formats by name, each loaded only when it is asked for. */
const formats: Readonly<Record<string, () => Promise<Format>>> = {
  docx: async () => (await import('./docx/docx.ts')).docx,
  eml: async () => (await import('./email.ts')).eml,
  html: async () => (await import('./html.ts')).html,
  md: async () => (await import('./markdown.ts')).md,
  ninjs: async () => (await import('./ninjs/ninjs.ts')).ninjs,
  pdf: async () => (await import('./pdf/pdf.ts')).loadPdf(),
  txt: async () => (await import('./text.ts')).txt,
};

export const formatNames: readonly string[] = Object.keys(formats);

/** Those that look for what keeps them from being made well. */
export const particularFormats: readonly string[] = ['docx', 'pdf'];

/** Loads the formats of a list such as `md,txt`. Throws where it names one that there is not. */
export async function formatsNamed(list: string): Promise<Format[]> {
  const names = [...new Set(list.split(','))];
  const unknown = names.find((name) => !Object.hasOwn(formats, name));
  if (unknown !== undefined)
    throw new UserError(`There is no format “${unknown}”. There are: ${formatNames.join(', ')}.`);
  return Promise.all(names.flatMap((name) => formats[name]?.() ?? []));
}
