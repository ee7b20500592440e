import type { Format } from './format.ts';
import { didYouMean } from '../source/did-you-mean.ts';
import { UserError } from '../source/user-error.ts';

/**
 * The formats of a list such as `md,txt` or `docx PDF`, each once. Throws a `UserError` if the list names an unknown
 * format.
 */
export async function formatsNamed(list: string): Promise<Format[]> {
  const written = list.split(/[\s,;+]+/).filter((name) => name !== '');
  const names = [...new Set(written.map((name) => name.toLowerCase().replace(/^\./, '')))];
  const unknown = names.length === 0 ? list : names.find((name) => !Object.hasOwn(loaders, name));
  if (unknown !== undefined)
    throw new UserError(`There is no format “${unknown}”.${meantHint(unknown)} There are: ${formatNames.join(', ')}.`);
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

/** “ Did you mean “docx”?” for a program, an ending or a slip of a name; empty if nothing is near. */
function meantHint(name: string): string {
  const meant = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  return meant === undefined ? didYouMean(name, formatNames) : ` Did you mean “${meant}”?`;
}

/** What people call the formats. */
const otherNames: Readonly<Record<string, string>> = {
  doc: 'docx',
  word: 'docx',
  text: 'txt',
  plain: 'txt',
  markdown: 'md',
  htm: 'html',
  web: 'html',
  page: 'html',
  mail: 'eml',
  email: 'eml',
  'e-mail': 'eml',
  outlook: 'eml',
  json: 'ninjs',
  iptc: 'ninjs',
};

/** The names that `--format` takes. */
export const formatNames: readonly string[] = Object.keys(loaders);

/** The formats that have `problems`, so that a check need not load the others. */
export const formatsWithProblems: readonly string[] = ['docx', 'pdf'];
