import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../support/fake-host.ts';
import { readPdf } from '../../support/pdf-reading.ts';
import { copyMission, temporary, type Changes } from '../../support/temporary.ts';

const layout = readFileSync('templates/page.typ', 'utf8');
const { PATH = '' } = process.env;

async function built(changes: Changes) {
  const cwd = temporary();
  copyMission(join(cwd, 'm'), changes, 'montenegro-2031');
  return run(['build', 'm', '--format', 'pdf'], { cwd });
}

/** Noto Sans under another family name of nine letters. */
const renamedFont = (name: string): Buffer => {
  const inUtf16 = (text: string): string => text.replace(/./g, '\0$&');
  return Buffer.from(
    readFileSync('templates/fonts/NotoSans-Regular.ttf')
      .toString('latin1')
      .replaceAll(inUtf16('Noto Sans'), inUtf16(name)),
    'latin1',
  );
};

async function builtWithFont(font: Buffer, changes: Changes, file = 'Own.ttf') {
  const cwd = temporary();
  const mission = copyMission(join(cwd, 'm'), changes, 'montenegro-2031');
  mkdirSync(join(mission, 'templates/fonts'), { recursive: true });
  writeFileSync(join(mission, 'templates/fonts', file), font);
  return { ...(await run(['build', 'm', '--format', 'pdf'], { cwd })), file: join(mission, 'out/press-release.pdf') };
}

const using = (where: string): Changes => ({
  'templates/page.typ': () => layout.replace('#let layout(about, body) = {', `$&\n  ${where}`),
});

test('a font of the text without its bold or italic is told once, one of other places is not', async () => {
  const build = (changes: Changes) => builtWithFont(renamedFont('Nuto Sans'), changes);
  const set = using('set text(font: about.fonts.at("Nuto Sans"))');
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
  const { stderr, file } = await builtWithFont(renamedFont(name), using(`set text(font: about.fonts.at("${name}"))`));
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
    using('let f = "No such font"\n  set text(font: f)'),
  );
  expect(stderr).toMatch(
    /page\.typ:1:1 +error[^]*The PDF would have no letters: with this layout and these fonts nothing is printed\.\n\n1 error/,
  );
});

test('fonts of the machine are not used, not even one of the same name', () => {
  const home = temporary();
  const fonts = join(home, '.local/share/fonts');
  mkdirSync(fonts, { recursive: true });
  for (const name of ['NotoSans-Regular', 'NotoSans-Bold']) {
    // the bold one where the regular one is looked for, and the other way round
    const bytes = readFileSync(`templates/fonts/${name === 'NotoSans-Bold' ? 'NotoSans-Italic' : 'NotoSans-Bold'}.ttf`);
    writeFileSync(join(fonts, `${name}.ttf`), bytes);
  }
  const build = (env: Readonly<Record<string, string>>, cwd: string): Buffer =>
    spawnSync(
      process.execPath,
      [resolve('bin/prelim.js'), 'build', resolve('fixtures/missions/georgia-2039'), '--format', 'pdf', '--out', '-'],
      { env: { PATH, ...env }, cwd },
    ).stdout;
  const plain = build({ TZ: 'Pacific/Kiritimati', LANG: 'C' }, '/');
  expect(plain.subarray(0, 5).toString()).toBe('%PDF-');
  expect(
    build(
      {
        HOME: home,
        XDG_DATA_HOME: join(home, '.local/share'),
        TZ: 'America/Los_Angeles',
        LC_ALL: 'tr_TR.UTF-8',
        PRELIM_NO_CACHE: '1',
      },
      home,
    ).equals(plain),
  ).toBe(true);
});

test('a layout that takes a font of the machine by a name of its own is told, even if a PDF calls it like one of the house', () => {
  const home = temporary();
  const fonts = join(home, '.local/share/fonts');
  mkdirSync(fonts, { recursive: true });
  writeFileSync(join(fonts, 'Nuto.ttf'), renamedFont('Nuto Sans'));
  const mission = copyMission(
    join(home, 'm'),
    using('let f = "Nuto Sans"\n  set text(font: (f,) + about.fonts.at("Noto Sans"))'),
    'montenegro-2031',
  );
  const { stderr } = spawnSync(process.execPath, [resolve('bin/prelim.js'), 'build', mission, '--format', 'pdf'], {
    env: { PATH, HOME: home, XDG_DATA_HOME: join(home, '.local/share') },
    encoding: 'utf8',
  });
  expect(stderr).toMatch(
    /page\.typ:1:1 +error[^]*This layout uses NotoSans-Regular, a font of this machine, which other machines do not have\./,
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
