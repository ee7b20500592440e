import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { eml } from '../../src/formats/email.ts';
import { html } from '../../src/formats/html.ts';

const minimal = readSources('fixtures/missions/minimal', process.cwd());

/** A mission whose house has these files. */
const compiledWith = (files: Readonly<Record<string, string>>) => {
  const templates = new Map(minimal.house.templates);
  for (const [path, text] of Object.entries(files)) templates.set(path, { path: `templates/${path}`, text });
  return compile({ ...minimal, house: { ...minimal.house, templates } });
};

const faultsIn = (files: Readonly<Record<string, string>>): string[] =>
  compiledWith(files).diagnostics.map(
    ({ at: { source, start, end } }) => `${source.path} ${source.text.slice(start, end)}`,
  );

describe('what styles load from elsewhere is told at its place, however it is written', () => {
  test.each([
    ['p { background: url(https://example.org/a.png) }', 'url('],
    ['p { background: URL( "//example.org/a.png" ) }', 'URL('],
    ['p { background: url(a.png) }', 'url('],
    [String.raw`p { background: \75rl(https://example.org) }`, String.raw`\75rl(`],
    [String.raw`p { background: \000075 \72 l(https://example.org) }`, String.raw`\000075 \72 l(`],
    [String.raw`p { background: u\rl(https://example.org) }`, String.raw`u\rl(`],
    ['@import "https://example.org/a.css";', '@import'],
    [String.raw`@\69mport "a.css";`, String.raw`@\69mport`],
    ['/* " */ @import url(a.css);', '@import'],
    ['p { background: image-set("a.png" 1x) }', 'image-set('],
    ['p { behavior: url(x.htc) }', 'behavior'],
    ['p { content: "\n} p { background: url(a)', 'url('],
  ])('%s', (text, words) => {
    for (const path of ['page.css', 'mail.css'])
      expect(faultsIn({ [path]: text })[0]).toBe(`templates/${path} ${words}`);
    expect(faultsIn({ 'page.html.hbs': `<style>${text}</style>{{{body}}}` })[0]).toBe(
      `templates/page.html.hbs ${words}`,
    );
  });

  test.each([
    ['<p style="background:ur&#108;(//example.org)">{{{body}}}</p>', 'ur&#108;('],
    ['<link rel="stylesheet" href="https://example.org/a.css">{{{body}}}', '<link'],
    ['<script src="a.js"></script>{{{body}}}', '<script'],
    ['<img alt="x" src="https://example.org/a.png">{{{body}}}', 'src='],
    ['<svg><use href="https://example.org/a.svg#b"/></svg>{{{body}}}', '<use href='],
    ['<meta http-equiv="refresh" content="0;url=x">{{{body}}}', '<meta http-equiv="refresh'],
  ])('in the page: %s', (text, words) => {
    expect(faultsIn({ 'page.html.hbs': text })[0]).toBe(`templates/page.html.hbs ${words}`);
  });

  test.each([
    ['page.css', 'p { background: url(data:image/png;base64,AAAA) } q { fill: url(#a) } r { mask: url( "data:x" ) }'],
    ['page.css', '/* url(a.png) @import */ p::after { content: "url(a) @import" }'],
    ['page.css', '.curl(a), .my-url { image-rendering: auto; background-image: none; --src: 1 }'],
    ['page.css', String.raw`p::before { content: '\2014 \22 ' } .a\:b { color: red }`],
    ['page.html.hbs', '<p>{{title}} loads no url(x), no @import</p><a href="https://example.org">a</a>{{{body}}}'],
    ['page.html.hbs', '<img alt="x" src="data:image/png;base64,AAAA"><svg><use href="#a"/></svg>{{{body}}}'],
  ])('is nothing in %s: %s', (path, text) => {
    expect(faultsIn({ [path]: text })).toEqual([]);
  });
});

test('a draft does without the styles that load something, in the page and in the e-mail', () => {
  const { documents, house } = compiledWith({
    'page.css': 'p { color: red; background: url(https://example.org/a.png) }',
    'mail.css': '@import "https://example.org/mail.css";',
  });
  const [document] = documents;
  if (!document || !house) throw new Error('no document');
  expect(String(html.render(document, house, new Map()))).not.toMatch(/example\.org\/a|color: red/);
  expect(String(eml.render(document, house, new Map()))).not.toContain('example.org/mail');
});
