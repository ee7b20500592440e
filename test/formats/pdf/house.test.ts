import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, runUnnoticed } from '../../support/fake-host.ts';
import { layout } from '../../support/pdf-layout.ts';
import { readPdf } from '../../support/pdf-reading.ts';
import { copyMission, leavingOut, temporary, type Changes } from '../../support/temporary.ts';

async function built(changes: Changes, args: readonly string[] = []) {
  const cwd = temporary();
  copyMission(join(cwd, 'm'), changes, 'montenegro-2031');
  const { stderr, exitCode } = await runUnnoticed(['build', 'm', '--format', 'pdf', ...args], { cwd });
  return { stderr, exitCode, file: join(cwd, 'm/out/press-release.pdf') };
}

test('a draft and an embargo stand on every page', async () => {
  const { file, exitCode } = await built({}, ['--draft']);
  const { furniture, tags } = await readPdf(readFileSync(file));
  expect(exitCode).toBe(0);
  expect(furniture.length).toBeGreaterThan(1);
  expect(
    tags
      .filter(({ role }) => role === 'P')
      .slice(0, 2)
      .map(({ text }) => text),
  ).toEqual(['DRAFT – not for publication', expect.stringContaining('EMBARGOED UNTIL 14:30')]);
  for (const page of furniture.slice(1)) expect(page).toMatch(/DRAFT – not for publication · EMBARGOED UNTIL 14:30/);
});

test('every page says what it belongs to', async () => {
  const { furniture } = await readPdf(readFileSync((await built({})).file));
  expect(furniture.map((page) => /Page \d of \d/.exec(page)?.[0])).toEqual(
    furniture.map((_, index) => `Page ${index + 1} of ${furniture.length}`),
  );
  for (const page of furniture)
    expect(page).toMatch(/International election observation mission.*Montenegro.*13 October 2031/);
});

test('a mission has a layout and fonts of its own', async () => {
  const own = 'templates/page.typ';
  const { stderr, file } = await built({
    [own]: () =>
      layout
        .replace(
          '#let layout(about, body) = {',
          '$&\n  set text(font: about.fonts.at("Noto Sans Georgian"))\n  show heading: it => it\n',
        )
        .replace('Page #counter', 'Side #counter'),
  });
  expect(stderr).toBe('No problems\n');
  const { furniture } = await readPdf(readFileSync(file));
  expect(furniture[0]).toContain('Side 1 of');
});

test.each<readonly [string, (text: string) => string, RegExp]>([
  [
    'does not end',
    () => '#let layout(about, body) = {\n  (\n',
    /templates\/page\.typ:1:28 +error +templates\/syntax[^]*Typst says: unclosed delimiter/,
  ],
  [
    'calls what there is not',
    () => '#let layout(about, body) = {\n  colour(body)\n}\n',
    /templates\/page\.typ:2:3 +error[^]*This layout cannot be used\. Typst says: unknown variable: colour\./,
  ],
  [
    'fails in a call',
    () => '#let f(x) = x.foo\n#let layout(about, body) = {\n  f(about.title)\n  body\n}\n',
    /templates\/page\.typ:1:15 +error[^]*Typst says: cannot access fields on type string/,
  ],
  [
    'is none',
    () => '#let page(body) = body\n',
    /templates\/page\.typ:1:1 +error +templates\/unknown-name[^]*It needs a function “#let layout\(about, body\) = { … }”/,
  ],
  [
    'takes too few',
    () => '#let layout(about) = about.title\n',
    /templates\/page\.typ:1:12 +error[^]*Typst says: unexpected argument/,
  ],
  [
    'takes from the network',
    (text) => `#import "@preview/a:1.0.0"\n${text || layout}`,
    /templates\/page\.typ:1:9 +error[^]*A layout uses nothing from the network/,
  ],
  [
    'takes from the network by a name of its own',
    () => layout.replace('  letterhead(about)', '  let p = "\\u{40}preview/cetz:0.2.0"\n  import p: canvas\n$&'),
    /templates\/page\.typ:\d+:10 +error[^]*A layout uses nothing from the network/,
  ],
  [
    'prints nothing in the font it names',
    () => layout.replace('  set text(size: 10pt,', '$& font: (about.fonts.at("Noto Sans").first().first(),),'),
    /page\.typ:1:1 +error/,
  ],
  [
    'takes a font of the machine',
    () => layout.replace('set text(size: 10pt,', 'set text(size: 10pt, font: "Arial",'),
    /templates\/page\.typ:\d+:\d+ +error[^]*name it as about\.fonts\.at/,
  ],
  [
    'takes a font that is not there',
    () => layout.replace('set text(size: 10pt,', 'set text(size: 10pt, font: about.fonts.at("Arial"),'),
    /templates\/page\.typ:\d+:\d+ +error[^]*No font “Arial” here\. There are: Noto Sans, Noto Sans Armenian, Noto Sans Georgian, Noto Sans Math, Noto Sans Symbols 2\./,
  ],
  [
    'reads the disk',
    () => layout.replace('  letterhead(about)', '  read("/etc/hostname")\n$&'),
    /page\.typ:\d+:8 +error[^]*A layout reads no other files than pictures beside it\./,
  ],
  [
    'asks for the day',
    () => layout.replace('about.dated', 'datetime.today().display()'),
    /A layout does not know the day/,
  ],
  [
    'prints letters without a font',
    () => `${layout}// `.replace('[Page ', '[頁 '),
    /templates\/page\.typ:1:1 +error[^]*“頁” \(U\+9801\)/,
  ],
  [
    'breaks the standard',
    () => layout.replace('\n  letterhead(about)', '\n  heading(level: 2)[a]'),
    /templates\/page\.typ:1:1 +error[^]*PDF\/UA-1[^]*first heading must be of level 1/,
  ],
])('a layout that %s is told with its place', async (_, change, told) => {
  const { stderr, exitCode } = await built({ 'templates/page.typ': change });
  expect(stderr).toMatch(told);
  expect(stderr).toContain('1 error');
  expect(exitCode).toBe(1);
});

const marked = 'header: about.marks.join(" · ")';

test.each<readonly [string, string, RegExp]>([
  [
    'the mark over the headline',
    'set page(paper: "a4"); show <mark>: none; body',
    /page\.typ:2:3 +error[^]*does not show “EMBARGOED UNTIL 14:30 [^”]*” on any page\. Put about\.marks into the header\.\n\n1 error/,
  ],
  [
    'the marks of further pages',
    'set page(paper: "a4"); body',
    /page\.typ:2:3 +error[^]*does not show “EMBARGOED UNTIL 14:30 [^”]*” on page 2\. Put/,
  ],
  [
    'the marks, which stand above the paper',
    'set page(paper: "a4", header: place(dy: -60mm, about.marks.join(" · "))); body',
    /does not show “EMBARGOED UNTIL 14:30 [^”]*” on page 2/,
  ],
  [
    'the text',
    'set page(paper: "a4"); [Hello]',
    /page\.typ:1:1 +error[^]*This layout leaves out the text: it never prints body\.\n\n1 error/,
  ],
  [
    'contacts',
    `set page(${marked}); show <lines>: none; body`,
    /page\.typ:1:1 +error[^]*leaves out a part of the text: it does not print “Maarten Oosterwold/,
  ],
  ['what it hides', `set page(${marked}); hide(body)`, /page\.typ:2:[^]*This would hide what the document says/],
  [
    'some words',
    `set page(${marked}); show regex("[Oo]bserv.*?"): none; body`,
    /page\.typ:2:[^]*This would take words out of what the document says/,
  ],
  [
    'what fits no paper',
    `set page(${marked}); set text(size: 1e300pt); body`,
    /page\.typ:2:[^]*This number is too large for a layout/,
  ],
  [
    'footnotes',
    `set page(${marked}); show footnote.entry: none; body`,
    /does not print “Less than half of the polling stations/,
  ],
  [
    'what runs over the page',
    `set page(${marked}); set text(size: 20pt); box(height: 2cm, body)`,
    /runs over the end of page 1, and “[^”]+” cannot be seen/,
  ],
])('a layout that leaves out %s is told', async (_, inside, told) => {
  const { stderr, exitCode } = await built({
    'templates/page.typ': () => `#let layout(about, body) = {\n  ${inside}\n}\n`,
  });
  expect(stderr).toMatch(told);
  expect(exitCode).toBe(1);
});

test('a layout that prints the text twice is told, one with contents or a repeated headline is not', async () => {
  const setBy = (inside: string) =>
    built({ 'templates/page.typ': () => `#let layout(about, body) = {\n  set page(${marked})\n  ${inside}\n}\n` });
  expect((await setBy('body\n  body')).stderr).toMatch(
    /prints the text more than once: body must stand in it one time/,
  );
  expect((await setBy('set page(footer: context query(heading).first().body)\n  outline()\n  body')).stderr).toBe(
    'No problems\n',
  );
});

test('a layout that names one font has the others behind it for the letters that this one lacks', async () => {
  const foreign = (text: string) => text.replace('Monitoring of', 'Monitoring of საქართველო and Հայաստան,');
  const { stderr, file } = await built({
    'templates/page.typ': () => layout.replace('set text(size: 10pt,', '$& font: about.fonts.at("Noto Sans"),'),
    'findings/04-media.md': foreign,
  });
  expect(stderr).toBe('No problems\n');
  expect((await readPdf(readFileSync(file))).text).toContain('საქართველო and Հայաստան');
});

test('a layout that uses one font alone is told which letters this one lacks', async () => {
  const { stderr } = await built({
    'templates/page.typ': () => layout.replace('set text(size: 10pt,', '$& font: about.fonts.at("Noto Sans").first(),'),
    'findings/04-media.md': (text) => text.replace('Monitoring of', 'Monitoring of ქართ'),
  });
  expect(stderr).toMatch(
    /page\.typ:1:1 +error[^]*This layout sets “ქართ” in “Noto Sans”, which has no such letters\. Name a font as about\.fonts\.at/,
  );
  expect(stderr).not.toMatch(/\p{Co}|u\{/u);
});

test('letters of a comment of a layout are not printed, and no font needs them', async () => {
  expect((await built({ 'templates/page.typ': () => `// ← the layout ≥ 漢\n${layout}/* 漢 */` })).stderr).toBe(
    'No problems\n',
  );
});

test('the layout that comes with prelim leaves nothing out', async () => {
  const { stderr } = await built({ 'templates/page.typ': () => layout }, ['--draft']);
  expect(stderr).toBe('No problems\n');
});

test.each<readonly [string, Changes, RegExp]>([
  [
    'layout',
    { 'templates/page.typ': () => '#let layout(about, body) = {\n  colour(body)\n}\n' },
    /unknown variable: colour\.\n  The draft in PDF has prelim's own look, because this file cannot be used\.\n\n1 error\nThis is a draft/,
  ],
  [
    'font',
    { 'templates/fonts/Own.ttf': () => 'no font' },
    /is no font that can be used[^]*\n  The draft in PDF has prelim's own look, because this file cannot be used\.\n\n1 error\nThis is a draft/,
  ],
])('a draft is written in spite of a broken %s, with the look of prelim', async (_, changes, told) => {
  const { stderr, exitCode, file } = await built(changes, ['--draft']);
  expect({ stderr, exitCode }).toEqual({ stderr: expect.stringMatching(told), exitCode: 0 });
  const plain = await built({}, ['--draft']);
  expect(readFileSync(file).equals(readFileSync(plain.file))).toBe(true);
});

const red =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>';
const showing = (picture: string) => ({
  'templates/page.typ': () => layout.replace('  letterhead(about)', `  ${picture}\n$&`),
  'templates/logo.svg': () => red,
});

test('a layout shows a picture beside it', async () => {
  const { stderr, file } = await built(showing('image("logo.svg", alt: "Logo of the mission")'));
  expect(stderr).toBe('No problems\n');
  expect((await readPdf(readFileSync(file))).tags).toContainEqual({ role: 'Figure', text: '' });
  expect((await built(showing('set page(background: image("logo.svg"))'))).stderr).toBe('No problems\n');
});

test.each([
  [
    'is not there',
    'image("lgo.svg")',
    /page\.typ:\d+:9 +error[^]*There is no picture “lgo\.svg” beside this layout\. There are: logo\.svg\./,
  ],
  ['stands elsewhere', 'image("pictures/logo.svg")', /There is no picture “pictures\/logo\.svg” beside this layout/],
  [
    'is not described',
    'image("logo.svg")',
    /page\.typ:\d+:3 +error[^]*A picture of this layout says nothing to people who cannot see it\. Describe it: image\("logo\.png", alt:/,
  ],
])('a picture that %s is told', async (_, picture, told) => {
  expect((await built(showing(picture))).stderr).toMatch(told);
});

test('a file that prelim does not use is told what may stand there', async () => {
  const unused =
    /templates\/notes\.docx:1:1 +error[^]*prelim does not use this file here\. templates\/ may hold \*\.hbs, \*\.css, page\.typ with its pictures, word\.docx and fonts\/\./;
  expect((await built({ 'templates/notes.docx': () => 'a' })).stderr).toMatch(unused);
  expect((await built({ 'templates/Word.docx': () => 'a' })).stderr).toMatch(
    /write its name in small letters, word\.docx\./,
  );
  expect((await built({ 'templates/page.html': () => 'a' })).stderr).toMatch(
    /Name it page\.html\.hbs, or move it away/,
  );
});

test('a draft with letters that no font has is written all the same', async () => {
  const { stderr, exitCode, file } = await built(
    { 'findings/04-media.md': (text) => text.replace('Monitoring of', '漢字 Monitoring of') },
    ['--draft'],
  );
  expect(stderr).toMatch(/04-media\.md:\d+:1 +error[^]*“漢字”/);
  expect(exitCode).toBe(0);
  expect((await readPdf(readFileSync(file))).text).toContain('Monitoring of');
});

test('a PDF of an earlier build with other words is told', async () => {
  const cwd = temporary();
  const mission = copyMission(join(cwd, 'm'), leavingOut);
  await run(['build', 'm', '--format', 'pdf'], { cwd });
  expect((await run(['build', 'm'], { cwd })).stderr).not.toContain('earlier');
  copyMission(mission, { 'findings/overall.md': (text) => `${text}\nOne more.\n` });
  expect((await run(['build', 'm'], { cwd })).stderr).toContain(
    'm/out/press-release.pdf is from an earlier build and no longer says the same. Add pdf to --format, or delete it.',
  );
});
