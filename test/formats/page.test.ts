import type { Link } from 'mdast';
import { describe, expect, test } from 'vitest';
import { composedFrom, rendered, type Composed } from '../support/composing.ts';
import { shownText, tagsOf } from '../support/html.ts';
import { run } from '../support/fake-host.ts';

const everything =
  'a *b* **c** `d` \\\ne [f](https://example.org "g")[^1] <h@example.org>\n\n- i\n\n3. j\n\n> k\n\n| l | m |\n| ' +
  ':-- | --: |\n| n | o |\n\n[^1]: p\n';
const pages: (readonly [string, string])[] = [
  ['everything', rendered('html', composedFrom(everything, 'A & *b* <c>'.replace('<c>', String.raw`\<c>`)))],
];
for (const mission of ['aland-2035', 'kazakhstan-2019', 'lithuania-2032', 'minimal', 'montenegro-2031']) {
  const { stdout } = await run(['build', `fixtures/missions/${mission}`, '--format', 'html', '--out', '-', '--draft']);
  pages.push([mission, stdout]);
}

const blocks = 'body header main article section div h1 h2 h3 p ul ol li blockquote table thead tbody tr th td';
const allowed = new Set(`html head meta title style ${blocks} span em strong code br a sup`.split(' '));
const alone = new Set(['meta', 'br']);

describe.each(pages)('the page of %s', (_, html) => {
  const tags = tagsOf(html);
  const named = (name: string) => tags.filter((tag) => tag.name === name);
  const property = (name: string) => tags.filter(({ attributes }) => attributes['itemprop'] === name);

  test('holds only elements that show text, rightly nested', () => {
    expect(tags.filter(({ name }) => !allowed.has(name.replace('/', '')))).toEqual([]);
    const open: string[] = [];
    for (const { name } of tags) {
      if (name.startsWith('/')) expect(open.pop()).toBe(name.slice(1));
      else if (!alone.has(name)) open.push(name);
    }
    expect(open).toEqual([]);
    expect(() => shownText(html)).not.toThrow();
  });

  test('loads nothing and runs nothing', () => {
    const keys = new Set(tags.flatMap(({ attributes }) => Object.keys(attributes)));
    expect(
      [...keys].filter((key) => /^(?:on|src|style|data$|background|action|formaction|ping|rel$|http-equiv)/.test(key)),
    ).toEqual([]);
    expect(/<style>([^]*?)<\/style>/.exec(html)?.[1]).not.toMatch(/@import|url\(|expression\(|</i);
    expect(
      named('a')
        .map(({ attributes }) => attributes['href'])
        .filter((href) => !/^(?:https?:\/\/|mailto:|#)/.test(href ?? '')),
    ).toEqual([]);
  });

  test('says its language, its title and its parts', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    const [title] = /<title>[^]+?<\/title>/.exec(html) ?? [''];
    const [headline] = /<h1>[^]+?<\/h1>/.exec(html) ?? [''];
    expect(shownText(title)).toBe(shownText(headline));
    for (const name of ['header', 'main', 'article', 'h1', 'title']) expect(named(name), name).toHaveLength(1);
    const landmarks = tags.map(({ name }) => name).filter((name) => /^\/?(?:body|header|main)$/.test(name));
    expect(landmarks).toEqual(['body', 'header', '/header', 'main', '/main', '/body']);
    expect(html).toContain('@media print');
    expect(html).toContain('<meta charset="utf-8">');
  });

  test('is a NewsArticle', () => {
    expect(named('article')[0]?.attributes).toEqual({ itemscope: '', itemtype: 'https://schema.org/NewsArticle' });
    const headline = property('headline')[0]?.attributes['content'];
    expect(headline).toBe(shownText(/<h1>[^]+?<\/h1>/.exec(html)?.[0] ?? ''));
    expect(property('inLanguage')[0]?.attributes['content']).toBe('en');
    expect(property('datePublished')[0]?.attributes['content']).toMatch(
      /^20\d\d-\d\d-\d\d(?:T\d\d:\d\d[+-]\d\d:\d\d)?$/,
    );
    expect(property('publisher').length).toBeGreaterThan(0);
    expect(property('publisher').map(({ attributes }) => attributes['itemtype'])).toContain(
      'https://schema.org/Organization',
    );
    expect(property('articleBody')[0]?.name).toBe('div');
  });

  test('leads to no place that is not there, and names none twice', () => {
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = named('a').flatMap(({ attributes }) =>
      attributes['href']?.startsWith('#') ? attributes['href'].slice(1) : [],
    );
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('footnotes lead there and back', () => {
  const tags = tagsOf(pages[0]?.[1] ?? '');
  expect(tags.filter(({ attributes }) => attributes['href']?.startsWith('#'))).toHaveLength(2);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
  'fact:a.b',
])('an address such as %j is not written, even if it came this far', (url) => {
  const { document, house }: Composed = composedFrom('a');
  const link: Link = { type: 'link', url, children: [{ type: 'text', value: 'b' }] };
  const html = rendered('html', {
    document: { ...document, root: { type: 'root', children: [{ type: 'paragraph', children: [link] }] } },
    house,
  });
  expect(tagsOf(html).filter(({ attributes }) => attributes['href'] !== undefined)).toEqual([]);
  expect(html).toContain('<p><a>b</a></p>');
});
