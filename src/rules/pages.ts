import { rules } from './index.ts';
import type { RulePage } from './rule.ts';

const pageOf = (id: string, summary: string, why: string, wrong: string, right: string): RulePage => ({
  id,
  severity: 'error',
  summary,
  why,
  basis: 'What cannot be read can be neither trusted nor printed, so no waiver sets it aside.',
  wrong,
  right,
});

/** Pages on what is reported while files and templates are read, before any rule runs. */
const readingPages: readonly RulePage[] = [
  pageOf(
    'files/missing-key',
    'A key that must be there is missing, or the whole file is empty',
    'A release without its date or its place cannot be printed.',
    'release:\n  place: Reykjavik',
    'release:\n  place: Reykjavik\n  date: 2032-04-25',
  ),
  pageOf(
    'files/not-allowed',
    'A file holds what no format can print as it is meant: HTML, a picture, a skipped heading level, a character ' +
      'that cannot be seen',
    'What looks right in one format would be lost or broken in another.',
    'The vote was <b>calm</b>.',
    'The vote was **calm**.',
  ),
  pageOf(
    'files/not-text',
    'A file cannot be read as text',
    'A Word file under the name of a finding would be left out of the release.',
    '(a Word file named findings/media.md)',
    '(its text, saved as plain text in UTF-8)',
  ),
  pageOf(
    'files/syntax',
    'The YAML of a file is broken',
    'A colon or bracket in the wrong place makes another fact of what was written, or none.',
    'facts:\n  voters: { registered: { value: 11,947,995 } }',
    'facts:\n  voters: { registered: { value: 11947995 } }',
  ),
  pageOf(
    'files/too-large',
    'A file, a paragraph or a nesting is larger than any mission needs',
    'Something pasted by mistake would hold up the night.',
    '(a paragraph of 60,000 characters)',
    '(several paragraphs)',
  ),
  pageOf(
    'files/unknown-key',
    'A key has no meaning here',
    'A misspelt key says nothing, and nobody would notice that it does.',
    'observers:\n  totl: 339',
    'observers:\n  total: 339',
  ),
  pageOf(
    'files/wrong-type',
    'A value is not of the kind that belongs there',
    'A date written as text cannot be compared with the weekday beside it.',
    'election:\n  date: 9 June 2019',
    'election:\n  date: 2019-06-09',
  ),
  pageOf(
    'templates/syntax',
    'A template cannot be understood, or would print what it cannot print',
    'A template that is almost right prints a release that is almost right.',
    '{{#if headline}}# {{headline}}',
    '{{#if headline}}# {{headline}}{{/if}}',
  ),
  pageOf(
    'templates/unknown-name',
    'A template names what there is not',
    'Handlebars prints nothing for a name with a typo, and says nothing of it.',
    '# {{headlin}}',
    '# {{headline}}',
  ),
  pageOf(
    'templates/word-file',
    'The Word file of a house lacks a style, holds what must not be sent, or cannot be read',
    'A headline without its style looks like any other line, and tracked changes tell readers what was struck out.',
    '(a word.docx without a style named Quote)',
    '(the same file after a paragraph in it was put in that style)',
  ),
];

/** A page for everything that can be reported, sorted by id. */
export const pages: readonly RulePage[] = [...rules, ...readingPages].toSorted((a, b) => (a.id < b.id ? -1 : 1));
