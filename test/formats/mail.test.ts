import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOf } from '../../src/cli/commands/outputs.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { formatsNamed } from '../../src/formats/index.ts';
import { filePart, textHeader, textPart } from '../../src/formats/email.ts';
import { composedFixture, composedFrom } from '../support/composing.ts';
import { run } from '../support/fake-host.ts';
import { copyMission, temporary } from '../support/temporary.ts';

const formats = await formatsNamed('eml,txt,html');
const [eml, txt, html] = formats;
if (!eml || !txt || !html) throw new Error('a format is missing');

/** A page without its styles, which are other ones in an e-mail. */
const unstyled = (page: string): string => page.replace(/<style>[^]*?<\/style>/, '');
const lines = (message: string): string[] => message.split('\r\n');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe.each(readdirSync('fixtures/missions'))('the e-mail of %s', async (name) => {
  const { document: release, house } = composedFixture(name);
  const rendered = (format: typeof eml): string => String(format.render(release, house, new Map()));
  const message = rendered(eml);
  const read = await simpleParser(message);

  test('says in both its parts what the other formats say', () => {
    expect(read.text).toBe(rendered(txt));
    expect(unstyled(String(read.html))).toBe(unstyled(rendered(html)));
    expect(String(read.html)).toContain('<style>\nbody {');
  });

  test('has the headline as its subject, and before it what keeps it from being published', () => {
    expect(read.subject).toBe(oneLine([...release.about.marks, release.about.title].join(' | ')));
    if (release.about.embargo === undefined) expect(read.subject).toBe(oneLine(release.about.title));
    else expect(read.subject).toMatch(/^EMBARGOED UNTIL \d\d:\d\d .* \| /);
  });

  test('is unsent, and leaves to its sender what only that one knows', () => {
    expect([...read.headers.keys()]).toEqual([
      'x-unsent',
      'x-uniform-type-identifier',
      'subject',
      'mime-version',
      'content-type',
    ]);
    expect(read.headers.get('x-unsent')).toBe('1');
    expect(read.attachments).toEqual([]);
  });

  test('has lines that every program on the way can take', () => {
    expect(message.replaceAll('\r\n', '')).toMatch(/^[ -~]*$/);
    expect(lines(message).filter((line) => line.length > 76)).toEqual([]);
  });
});

test('a house without styles for e-mails has those of its page in them', () => {
  const { document, house } = composedFrom('Words.');
  const templates = new Map([...house.templates].filter(([path]) => path !== 'mail.css'));
  const message = String(eml.render(document, { ...house, templates }, new Map()));
  expect(message).toContain('@media print');
  expect(String(eml.render(document, house, new Map()))).not.toContain('@media print');
});

test('an e-mail is reviewable as it is', async () => {
  const { stdout } = await run(['build', 'fixtures/missions/minimal', '--format', 'eml', '--out', '-']);
  await expect(stdout.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
    '../../fixtures/missions/minimal/expected/press-release.eml.txt',
  );
});

const subjects = [
  'საქართველოს საპარლამენტო არჩევნები მშვიდად ჩატარდა, ამბობენ საერთაშორისო დამკვირვებლები',
  'Қазақстандағы кезектен тыс президент сайлауы – халықаралық байқаушылар 🗳️',
  '=?utf-8?Q?not_encoded?= and =?broken',
  'a=?utf-8?B?eA==?=b',
  'under_score = 3D ? "quoted" (comment) <address@example.org>, ; : \\',
  'x'.repeat(3000),
  `${'word '.repeat(400)}end`,
  'À'.repeat(500),
];

describe('a headline comes back as it was', () => {
  test.each(subjects)('%s', async (subject) => {
    const message = textHeader('Subject', subject);
    expect(lines(message).filter((line) => line.length > 76 || /[^ -~]/.test(line))).toEqual([]);
    expect(
      lines(message)
        .slice(1)
        .filter((line) => !/^ \S/.test(line)),
    ).toEqual([]);
    expect((await simpleParser(`${message}\r\n\r\n`)).subject).toBe(subject);
  });

  test('and cannot bring a header of its own', async () => {
    const message = textHeader('Subject', 'Calm vote\r\nBcc: all@example.org\n\nBody\rTo: x\u0085\u2028y');
    const { headers, subject } = await simpleParser(`${message}\r\n\r\n`);
    expect([...headers.keys()]).toEqual(['subject']);
    expect(subject).toMatch(/^Calm vote Bcc: all@example\.org Body To: x/);
  });

  test('whatever its words are', async () => {
    const property = fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (words) => {
      const message = textHeader('Subject', `a${words}z`);
      expect(lines(message).filter((line) => line.length > 76 || /[^ -~]/.test(line))).toEqual([]);
      expect((await simpleParser(`${message}\r\n\r\n`)).subject).toBe(oneLine(`a${words}z`));
    });
    await fc.assert(property, { numRuns: 200, seed: 2019 });
  });

  test('also from a finding', async () => {
    const title = 'A “vote” =?utf-8?Q?x?= in Тараз';
    const { document, house } = composedFrom('Words.', title);
    expect((await simpleParser(String(eml.render(document, house, new Map())))).subject).toBe(
      oneLine(document.about.title),
    );
  });
});

test('a text comes back as it was, whatever it is', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { maxLength: 6 }),
    async (parts) => {
      const text =
        `${parts.map((part) => part.replace(/[\r\n\ufeff]/g, '').replaceAll('\0', '')).join('\n')} = . \n.\nFrom ` +
        'x\n--=_mixed\n-- \nend';
      const message = textPart('text/plain', text);
      expect(lines(message).filter((line) => line.length > 76)).toEqual([]);
      expect((await simpleParser(`MIME-Version: 1.0\r\n${message}`)).text).toBe(text);
    },
  );
  await fc.assert(property, { numRuns: 100, seed: 2019 });
});

test.each([
  'press-release.pdf',
  'Пресс-релиз о выборах президента Республики Казахстан, 10 июня.docx',
  'a "b"; c\\d.html',
  `${'x'.repeat(300)}.md`,
])('a file is attached under its name: %s', async (name) => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256);
  const part = filePart({ name, bytes });
  expect(lines(part).filter((line) => line.length > 78 || /[^ -~]/.test(line))).toEqual([]);
  const {
    attachments: [file],
  } = await simpleParser(`MIME-Version: 1.0\r\n${part}`);
  expect(file).toMatchObject({ filename: name, contentDisposition: 'attachment' });
  expect(file?.content.equals(bytes)).toBe(true);
});

describe('--attach', () => {
  const build = async (...flags: readonly string[]) => {
    const cwd = temporary();
    copyMission(join(cwd, 'm'));
    return {
      ...(await run(['build', 'm', ...flags], { cwd })),
      cwd,
      again: async (...others: readonly string[]) => run(['build', 'm', ...others], { cwd }),
    };
  };

  test('puts the other formats into the e-mail as they are written beside it', async () => {
    const { stdout, exitCode, cwd } = await build('--format', 'md,eml', '--attach', 'html,ninjs,md');
    expect({ stdout, exitCode }).toEqual({ stdout: 'm/out/press-release.md\nm/out/press-release.eml\n', exitCode: 0 });
    const { attachments, text, html: page } = await simpleParser(readFileSync(join(cwd, 'm/out/press-release.eml')));
    expect(attachments.map(({ filename, contentType }) => `${filename} ${contentType}`)).toEqual([
      'press-release-liechtenstein-2033-02-07.html text/html',
      'press-release-liechtenstein-2033-02-07.ninjs.json application/json',
      'press-release-liechtenstein-2033-02-07.md text/markdown',
    ]);
    expect(attachments[2]?.content.equals(readFileSync(join(cwd, 'm/out/press-release.md')))).toBe(true);
    expect(text).toContain('press');
    expect(page).toContain('<!doctype html>');
  });

  test.each([
    [['--format', 'md', '--attach', 'html'], 'Add eml to --format.'],
    [['--format', 'eml', '--attach', 'html,eml'], 'Take eml out of --attach.'],
    [['--format', 'eml', '--attach', 'doc'], 'There is no format “doc”.'],
  ])('is refused where it cannot be: %j', async (flags, reason) => {
    const { stderr, exitCode, stdout } = await build(...flags);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });

  test('asks for the parts and the problems of what is attached, too', async () => {
    const { house } = readSources('fixtures/missions/minimal', process.cwd());
    const { written, attached, all } = await planOf([eml], [txt, html], house);
    expect([written, attached, all].map((some) => some.map(({ id }) => id))).toEqual([
      ['eml'],
      ['txt', 'html'],
      ['eml', 'txt', 'html'],
    ]);
  });

  test('does not make an e-mail look outdated', async () => {
    const { again } = await build('--format', 'eml', '--attach', 'html');
    expect((await again('--format', 'md')).stderr).toBe('No problems\n');
    expect((await again('--format', 'md', '--draft')).stderr).toContain('press-release.eml is from an earlier build');
  });
});
