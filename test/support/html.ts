/** A tag of a page with its attributes. */
export interface Tag {
  /** With a stroke before it where it closes. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const tag = /<(\/?[a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*>/g;

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (found, hexadecimal?: string, decimal?: string, name = '') =>
    hexadecimal === undefined && decimal === undefined
      ? (names[name] ?? found)
      : String.fromCodePoint(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)),
  );

/** The tags of a page that prelim wrote, in order. */
export const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(tag)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, decoded(value)]),
    ),
  }));

/** What a reader of the page sees. Throws where something looks like a tag and is none. */
export function shownText(html: string): string {
  const text = html.replace(/^<!doctype html>|<style>[^]*?<\/style>/g, '').replace(tag, '');
  if (text.includes('<')) throw new Error(`no tag: ${/<.{0,40}/s.exec(text)?.[0]}`);
  return decoded(text);
}
