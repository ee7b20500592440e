import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pages } from '../../src/rules/pages.ts';
import { run } from '../support/fake-host.ts';
import { bare, ends, rooms } from './rooms.ts';

const guides = ['README.md', 'CONTRIBUTING.md', 'src/README.md', 'templates/README.md'] as const;

const textOf = (guide: string): string => readFileSync(guide, 'utf8');

const readme = textOf('README.md');

/** Lines that are seen before anything is unfolded. */
function openLines(text: string): readonly string[] {
  let depth = 0;
  return text.split('\n').filter((line) => {
    if (line.includes('<details>')) depth += 1;
    const isOpen = depth === 0 || line.includes('<summary>');
    if (line.includes('</details>')) depth -= 1;
    return isOpen;
  });
}

test('what stands open in the README can be read in one sitting', () =>
  expect(openLines(readme.trimEnd()).length).toBeLessThanOrEqual(250));

test.each(guides)('what folds in %s says what is in it, and unfolds as Markdown', (guide) => {
  const folds = textOf(guide).split('<details>').slice(1);
  for (const fold of folds) expect(fold).toMatch(/^\n<summary>[^\n]+<\/summary>\n\n[\s\S]*\n\n<\/details>\n/);
  expect(textOf(guide).split('</details>').length).toBe(folds.length + 1);
});

test('templates/README.md folds nothing', () => expect(textOf('templates/README.md')).not.toContain('<details>'));

test('the README lists the topics and the formats of mission that the house has', () => {
  const house = parse(textOf('templates/osce/house.yaml'));
  const fold = (title: string): string => readme.split(`<summary>${title}`)[1]?.split('</details>')[0] ?? '';
  const [topics = ''] = fold('All topics').split('\n\nThe rest of');
  expect([...topics.matchAll(/`([\w-]+)`/g)].map(([, topic]) => topic)).toEqual(house.topics);
  const formats = [...fold('Formats of mission').matchAll(/^\| `(\w+)` \| ([^:]+):.*\| (yes|no)/gm)];
  expect(formats.map(([, code, name, shares]) => [code, { name, systematic: shares === 'yes' }])).toEqual(
    Object.entries(house.formats),
  );
});

describe('Tonight', () => {
  const tonight = readme.split('\n## Tonight\n')[1]?.split('\n## ')[0] ?? '';
  const [open = ''] = tonight.split('<details>');
  const steps = open.split(/^(?=\*\*\d\. )/m).slice(1);
  const cwd = mkdtempSync(join(tmpdir(), 'prelim-tonight-'));
  afterAll(() => rmSync(cwd, { recursive: true }));

  const blockOf = (language: string, text: string): string | undefined =>
    new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(text)?.[1];
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(cwd, file), change(readFileSync(join(cwd, file), 'utf8')));
  const isThere = (file: string): boolean => existsSync(join(cwd, file));

  /** Runs the command of a step, and holds what it says against what the README shows. */
  async function follow(step = ''): ReturnType<typeof run> {
    const [, args = ''] = /^node bin\/prelim\.js (.*)$/m.exec(blockOf('sh', step) ?? '') ?? [];
    expect(args).not.toBe('');
    const result = await run(args.split(' '), { cwd });
    expect(result.stdout.replace(/ +$/gm, '')).toContain(blockOf('text', step) ?? '');
    return result;
  }

  test('its steps can be followed in order, and say what the README says', async () => {
    const [begin, facts, findings, check, build, release, send] = steps;
    expect(steps.length).toBe(7);

    expect((await follow(begin)).exitCode).toBe(0);
    expect(await run(['check', 'iceland'], { cwd })).toMatchObject({ exitCode: 0, stdout: 'No problems\n' });

    const written = blockOf('yaml', facts ?? '') ?? '';
    edit('iceland/mission.yaml', (text) => text.replace(/^facts:\n(?: .*\n)+/m, written));
    const [, file = ''] = /`(iceland\/findings\/[^`]+)`/.exec(findings ?? '') ?? [];
    edit(file, () => blockOf('markdown', findings ?? '') ?? '');

    expect((await follow(check)).exitCode).toBe(1);
    edit(file, (text) => text.replace('[Seven]', '[Six]'));
    expect(await run(['check', 'iceland'], { cwd })).toMatchObject({ exitCode: 0 });
    expect((await run(['facts', 'iceland'], { cwd })).stdout).toContain('polling-stations.late = 6');

    expect((await follow(build)).exitCode).toBe(0);
    expect(['docx', 'pdf'].filter((ending) => !isThere(`iceland/out/press-release.${ending}`))).toEqual([]);

    const early = await follow(release);
    expect(early.exitCode).toBe(1);
    expect(new Set(Array.from(early.stdout.matchAll(/ (?:error|warning) {2}(\S+)$/gm), ([, rule]) => rule))).toEqual(
      new Set(['style/placeholder']),
    );
    edit('iceland/findings/overall.md', (text) =>
      text.replace('were well run and gave', 'gave').replace('were well administered and gave', 'gave'),
    );
    for (const quotation of readdirSync(join(cwd, 'iceland/quotes')))
      edit(
        `iceland/quotes/${quotation}`,
        (text) => `${text.split('\n').slice(0, 3).join('\n')}\nVoters came, and we saw it: ${quotation}.\n`,
      );
    for (const [sample, own] of Object.entries({
      'Astrid Exempel': 'Ada Trevelyan',
      'Paul Voorbeeld': 'Bo Lundqvist',
      'Nina Beispiel': 'Ingeborg Sandal',
      'Oskar Przykład': 'Radomir Stankovski',
      exempel: 'trevelyan',
      voorbeeld: 'lundqvist',
      'nina.beispiel': 'ingeborg.sandal',
      'oskar.przyklad': 'radomir.stankovski',
      'count: 62': 'count: 61',
      'total: 96': 'total: 95',
    }))
      edit('iceland/mission.yaml', (text) => text.replaceAll(sample, own));
    for (const [sample, own] of [
      ['exempel', 'trevelyan'],
      ['voorbeeld', 'lundqvist'],
    ] as const) {
      edit(`iceland/quotes/${sample}.md`, (text) => text.replace(`speaker: ${sample}`, `speaker: ${own}`));
      renameSync(join(cwd, `iceland/quotes/${sample}.md`), join(cwd, `iceland/quotes/${own}.md`));
    }
    expect(await follow(release)).toMatchObject({ exitCode: 0, stdout: 'No problems\n' });

    expect((await follow(send)).exitCode).toBe(0);
    expect(isThere('iceland/out/press-release.eml')).toBe(true);
  });
});

test('the house that the README switches a phrase off in has it', () => {
  const names = [...readme.matchAll(/`iceland\/templates\/(partials\/[\w-]+\.md\.hbs)`/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(0);
  const shown = [...textOf('templates/README.md').matchAll(/`(partials\/[\w-]+\.md\.hbs)`/g)].map(([, name]) => name);
  const partials = readdirSync('templates/osce/partials').map((name) => `partials/${name}`);
  expect([...new Set(shown)].toSorted()).toEqual(partials);
  expect(partials).toEqual(expect.arrayContaining(names));
});

describe('files that guides name exist', () => {
  const tops = readdirSync('.').filter((name) => !name.startsWith('.'));
  const roomNames = readdirSync('src');
  const ruleNames = new Set(pages.map(({ id }) => id));

  /** Paths in backticks and of links, but for those with a name to be filled in, and for rules. */
  function pathsIn(guide: string): readonly string[] {
    const text = textOf(guide).replace(/^```.*?^```/gms, '');
    const quoted = Array.from(text.matchAll(/`([^`\s]+)`/g), ([, name = '']) => name).filter((name) => {
      const [top = ''] = name.split('/');
      const isPath = /^\w[\w.-]*(?:\/[\w.-]+)*\/?$/.test(name) && !ruleNames.has(name);
      const isBelow =
        name.includes('/') && (tops.includes(top) || (guide.startsWith('src') && roomNames.includes(top)));
      return isPath && !name.startsWith('dist/') && (isBelow || /\.[cm]?[jt]s$/.test(name));
    });
    const linked = Array.from(text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g), ([, name = '']) => name);
    return [...new Set([...quoted, ...linked])];
  }

  const placeOf = (path: string, guide: string): string | undefined =>
    ['.', dirname(guide), 'src'].map((folder) => join(folder, path)).find((place) => existsSync(place));

  test.each(guides)('%s', (guide) => {
    const paths = pathsIn(guide);
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => placeOf(path, guide) === undefined)).toEqual([]);
  });

  test.each(guides)('%s: and hold what it says is in them', (guide) => {
    const named = textOf(guide).matchAll(/`(\w+)`\s+(?:in|of)\s+`([\w./-]+\.[cm]?[jt]s)`/g);
    const isIn = (name: string, path: string): boolean =>
      new RegExp(`\\b${name}\\b`).test(readFileSync(placeOf(path, guide) ?? guide, 'utf8'));
    expect([...named].flatMap(([, name = '', path = '']) => (isIn(name, path) ? [] : [`${name} in ${path}`]))).toEqual(
      [],
    );
  });
});

describe('src/README.md', () => {
  const text = textOf('src/README.md');

  test('shows the table of rooms', () => {
    const cells = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ') || '–';
    const rows = Object.entries(rooms).map(
      ([room, allowed]) => `| \`${room}\` | ${allowed.includes('everything') ? 'everything' : cells(allowed)} |`,
    );
    expect(text).toContain(['| Room | imports |', '|---|---|', ...rows, ''].join('\n'));
    expect(text).toContain(`Effects stand in ${cells(ends)} only.`);
    expect(text).toContain(`No package is needed in ${cells(bare)}.`);
  });

  test('names the ways into the rooms as they are', () => {
    const ways = [...text.matchAll(/→ `(\w+)` in `([\w./-]+)`/g)];
    expect(ways.length).toBeGreaterThan(10);
    const isExported = (name: string, file: string): boolean =>
      new RegExp(`^export (?:async )?(?:const|function|interface) ${name}\\b`, 'm').test(textOf(join('src', file)));
    expect(ways.flatMap(([, name = '', file = '']) => (isExported(name, file) ? [] : [`${name} in ${file}`]))).toEqual(
      [],
    );
  });

  test('has a chapter for each room', () => {
    const titles = [...text.matchAll(/^### `([\w.]+)`/gm)].map(([, room]) => room);
    expect(titles.toSorted()).toEqual(Object.keys(rooms).toSorted());
  });
});
