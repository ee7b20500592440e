import { group, list, text, truth } from './shape.ts';

/** What the one template that prints HTML can place: plain texts, which Handlebars escapes, and the finished body. */
export const pageShape = group({
  language: text,
  title: text,
  date: text,
  places: list(group({ name: text })),
  institutions: list(group({ name: text })),
  country: text,
  electionDate: text,
  isDraft: truth,
  embargo: text,
  house: text,
  styles: text,
  body: text,
});

export interface Page {
  readonly language: string;
  readonly title: string;
  readonly date: string;
  readonly places: readonly { readonly name: string }[];
  readonly institutions: readonly { readonly name: string }[];
  readonly country: string;
  readonly electionDate: string;
  readonly isDraft: boolean;
  readonly embargo: string | undefined;
  readonly house: string;
  readonly styles: string;
  readonly body: string;
}

/** What is HTML or CSS already, and stands in three braces. */
export const rawPageNames = ['body', 'styles'];
