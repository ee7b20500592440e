import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runUnnoticed } from '../../support/fake-host.ts';
import { layout, renamedFont, usingInLayout } from '../../support/pdf-layout.ts';
import { readPdf } from '../../support/pdf-reading.ts';
import { copyMission, temporary, type Changes } from '../../support/temporary.ts';

async function built(changes: Changes) {
  const cwd = temporary();
  copyMission(join(cwd, 'm'), changes, 'montenegro-2031');
  return runUnnoticed(['build', 'm', '--format', 'pdf'], { cwd });
}

async function builtWithFont(font: Buffer, changes: Changes, file = 'Own.ttf') {
  const cwd = temporary();
  const mission = copyMission(join(cwd, 'm'), changes, 'montenegro-2031');
  mkdirSync(join(mission, 'templates/fonts'), { recursive: true });
  writeFileSync(join(mission, 'templates/fonts', file), font);
  return {
    ...(await runUnnoticed(['build', 'm', '--format', 'pdf'], { cwd })),
    file: join(mission, 'out/press-release.pdf'),
  };
}

test('a font of the text without its bold or italic is told once, one of other places is not', async () => {
  const build = (changes: Changes) => builtWithFont(renamedFont('Nuto Sans'), changes);
  const set = usingInLayout('set text(font: about.fonts.at("Nuto Sans"))');
  const { stderr, exitCode } = await build(set);
  expect(stderr).toMatch(
    /^m\/templates\/fonts\/Own\.ttf:1:1 +warning[^]*Nuto Sans has no bold and no italic here\. Add its bold and italic files, or headings, bold words and words in italics look like the rest\.\n\n1 warning\n$/,
  );
  expect(exitCode).toBe(0);
  const upright = Object.fromEntries(
    readdirSync('fixtures/missions/montenegro-2031/findings').map((name) => [
      `findings/${name}`,
      (text: string) => text.replace(/(?<![*\w])\*(\w[^*]*)\*(?!\*)/g, '$1'),
    ]),
  );
  expect((await build({ ...set, ...upright })).stderr).toContain(
    'Nuto Sans has no bold here. Add its bold file, or headings and bold words look like the rest.\n',
  );
  expect(
    (
      await build({
        'templates/page.typ': () =>
          layout.replace('  letterhead(about)', '$&\n  text(font: about.fonts.at("Nuto Sans"))[Mission]'),
      })
    ).stderr,
  ).toBe('No problems\n');
});

test.each(['Nu Narrow', 'Nut Light', 'Nuto Bold', 'Condensed'])('a house has a font called %s', async (name) => {
  const { stderr, file } = await builtWithFont(
    renamedFont(name),
    usingInLayout(`set text(font: about.fonts.at("${name}"))`),
  );
  expect(stderr).toMatch(
    new RegExp(`^m/templates/fonts/Own\\.ttf:1:1 +warning[^]*${name} has no bold and no italic here[^]*\n1 warning\n$`),
  );
  const { text } = await readPdf(readFileSync(file));
  expect(text).toContain('Monitoring of');
  expect(new Set(readFileSync(file, 'latin1').match(/(?<=\/BaseFont \/[A-Z]{6}\+)\S+/g))).toEqual(
    new Set(['NotoSans-Regular']),
  );
});

test.each<readonly [string, (font: Buffer) => Buffer]>([
  ['was copied half', (font) => font.subarray(0, font.length / 2)],
  [
    'was copied with gaps',
    (font) => Buffer.concat([font.subarray(0, 300_000), Buffer.alloc(4096), font.subarray(304_096)]),
  ],
  ['has one wrong byte', (font) => Buffer.from(font).fill(0xff, 400_001, 400_002)],
])('a font that %s is told', async (_, change) => {
  const { stderr, exitCode } = await builtWithFont(change(renamedFont('Nuto Sans')), {});
  expect(stderr).toMatch(/Own\.ttf:1:1 +error[^]*This file is no font that can be used: it is broken/);
  expect(exitCode).toBe(1);
});

test.each(['LICENSE', 'LICENCE', 'Thumbs.db', 'desktop.ini', 'OFL.txt', 'README.md', 'fonts.zip'])(
  '%s beside fonts is no font',
  async (name) => {
    expect((await builtWithFont(Buffer.from('no font'), {}, name)).stderr).toBe('No problems\n');
  },
);

test('a PDF without letters is told', async () => {
  const { stderr } = await builtWithFont(
    renamedFont('Nuto Sans'),
    usingInLayout('let f = "No such font"\n  set text(font: f)'),
  );
  expect(stderr).toMatch(
    /page\.typ:1:1 +error[^]*The PDF would have no letters: with this layout and these fonts nothing is printed\.\n\n1 error/,
  );
});

test('a file that is no font is told, and a wrong name of the layout', async () => {
  expect((await built({ 'templates/fonts/Own.ttf': () => 'no font' })).stderr).toMatch(
    /^m\/templates\/fonts\/Own\.ttf:1:1 +error[^]*This file is no font that can be used/,
  );
  expect(
    (
      await built({
        'templates/fonts/Own.woff2': () => 'wOF2',
        'templates/fonts/LICENCE.txt': () => 'Open Font License',
      })
    ).stderr,
  ).toMatch(/^m\/templates\/fonts\/Own\.woff2:1:1 +error[^]*neither TrueType nor OpenType[^]*\n1 error/);
  expect((await built({ 'templates/pgae.typ': () => layout })).stderr).toMatch(
    /pgae\.typ:1:1 +error[^]*Did you mean “page\.typ”/,
  );
});
