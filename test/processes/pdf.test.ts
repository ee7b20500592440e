import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { renamedFont, usingInLayout } from '../support/pdf-layout.ts';
import { copyMission, temporary } from '../support/temporary.ts';

// Which fonts a machine has and which packages are installed is settled when a process starts.
const { PATH = '' } = process.env;

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

test(
  'a layout that takes a font of the machine by a name of its own is told, even if a PDF calls it like one of the ' +
    'house',
  () => {
    const home = temporary();
    const fonts = join(home, '.local/share/fonts');
    mkdirSync(fonts, { recursive: true });
    writeFileSync(join(fonts, 'Nuto.ttf'), renamedFont('Nuto Sans'));
    const mission = copyMission(
      join(home, 'm'),
      usingInLayout('let f = "Nuto Sans"\n  set text(font: (f,) + about.fonts.at("Noto Sans"))'),
      'montenegro-2031',
    );
    const { stderr } = spawnSync(process.execPath, [resolve('bin/prelim.js'), 'build', mission, '--format', 'pdf'], {
      env: { PATH, HOME: home, XDG_DATA_HOME: join(home, '.local/share') },
      encoding: 'utf8',
    });
    expect(stderr).toMatch(
      /page\.typ:1:1 +error[^]*This layout uses NotoSans-Regular, a font of this machine, which other machines do not have\./,
    );
  },
);

test('without the compiler it is said how to get it, and other formats are made as ever', () => {
  const folder = temporary();
  for (const part of ['bin', 'dist', 'templates']) cpSync(part, join(folder, 'prelim', part), { recursive: true });
  writeFileSync(join(folder, 'prelim/package.json'), '{}');
  const mission = copyMission(join(folder, 'm'));
  const build = (format: string) =>
    spawnSync(process.execPath, ['prelim/bin/prelim.js', 'build', 'm', '--format', format], {
      cwd: folder,
      encoding: 'utf8',
    });
  const { status, stderr, stdout } = build('md,pdf');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(
    'PDF needs the package @myriaddreamin/typst-ts-node-compiler, which is not installed for this machine. Run: ' +
      'npm install @myriaddreamin/typst-ts-node-compiler',
  );
  spawnSync(process.execPath, ['bin/prelim.js', 'build', mission, '--format', 'pdf']);
  expect(readdirSync(join(mission, 'out'))).toContain('press-release.pdf');
  expect(build('md')).toMatchObject({ status: 0, stdout: 'm/out/press-release.md\n', stderr: 'No problems\n' });
});
