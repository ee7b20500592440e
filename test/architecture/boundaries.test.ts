import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { bare, ends, rooms } from './rooms.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .toSorted();

const textOf = (file: string): string => readFileSync(join('src', file), 'utf8');

const roomOf = (file: string): string => file.split('/')[0] ?? file;

interface Import {
  readonly from: string;
  /** Relative to `src`, or the name of a package. */
  readonly to: string;
}

const imports: readonly Import[] = files.flatMap((from) =>
  ts.preProcessFile(textOf(from), true, true).importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith('.') ? join(dirname(from), fileName).replaceAll('\\', '/') : fileName,
  })),
);

const inside = imports.filter(({ to }) => files.includes(to));

const shown = ({ from, to }: Import): string => `${from} → ${to}`;

test('every file stands in a room, and there are files to look at', () => {
  expect([...new Set(files.map(roomOf))].toSorted()).toEqual(Object.keys(rooms).toSorted());
  expect(inside.length).toBeGreaterThan(500);
});

test('a room imports only the rooms of the table', () => {
  const isAllowed = ({ from, to }: Import): boolean => {
    const allowed = rooms[roomOf(from)] ?? [];
    const room = roomOf(to);
    return room === roomOf(from) || room === 'collections' || allowed.includes('everything') || allowed.includes(room);
  };
  expect(inside.filter((entry) => !isAllowed(entry)).map(shown)).toEqual([]);
});

test('no rule imports another rule', () => {
  const isRule = (file: string): boolean => /^rules\/[^/]+\//.test(file);
  expect(inside.filter(({ from, to }) => isRule(from) && isRule(to)).map(shown)).toEqual([]);
});

test('the ground rooms need no package', () => {
  expect(imports.filter(({ from, to }) => bare.includes(roomOf(from)) && !files.includes(to)).map(shown)).toEqual([]);
});

test('no language is imported by name but where languages are listed', () => {
  const language = /^languages\/([^/]+)\//;
  const isOutside = ({ from, to }: Import): boolean => {
    const name = language.exec(to)?.[1];
    return name !== undefined && from !== 'languages/index.ts' && language.exec(from)?.[1] !== name;
  };
  expect(inside.filter(isOutside).map(shown)).toEqual([]);
});

test('no function has a language as its default', () => {
  const found: string[] = [];
  for (const file of files) {
    const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const isDefault =
        (ts.isParameter(node) && node.initializer && node.type?.getText() === 'Language') ||
        (ts.isBindingElement(node) && node.initializer && node.name.getText() === 'language');
      if (isDefault) found.push(`${file}: ${node.getText()}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  expect(found).toEqual([]);
});

/** The first path from each name back to itself. */
function circles(arrows: readonly Import[]): string[] {
  const next = new Map<string, Import[]>();
  for (const arrow of arrows) next.set(arrow.from, [...(next.get(arrow.from) ?? []), arrow]);
  const open: string[] = [];
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (name: string): void => {
    if (open.includes(name)) found.push([...open.slice(open.indexOf(name)), name].join(' → '));
    if (open.includes(name) || done.has(name)) return;
    open.push(name);
    for (const { to } of next.get(name) ?? []) visit(to);
    open.pop();
    done.add(name);
  };
  for (const { from } of arrows) visit(from);
  return found;
}

test('nothing imports itself by way of others: no file, no room', () => {
  const between = inside.map(({ from, to }) => ({ from: roomOf(from), to: roomOf(to) }));
  expect(circles(inside)).toEqual([]);
  expect(circles(between.filter(({ from, to }) => from !== to))).toEqual([]);
  const table = Object.entries(rooms).flatMap(([from, allowed]) => allowed.map((to) => ({ from, to })));
  expect(circles(table)).toEqual([]);
});

test('no line is longer than 120 characters: what the formatter cannot break is broken by hand', () => {
  const long = files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (line.length > 120 ? [`${file}:${index + 1}`] : [])),
  );
  expect(long).toEqual([]);
});

test('only the ends have effects', () => {
  const effects: readonly (readonly [string, RegExp])[] = [
    ['a module of Node', /from '(?:node:|fs|path|os|crypto|child_process)|import\('node:|\brequire\(/],
    ['the process', /\bprocess\s*[.[]|\bglobalThis\b|import\.meta/],
    ['the console', /\bconsole\s*\./],
    [
      'the clock',
      /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|\bperformance\b|\bset(?:Timeout|Interval|Immediate)\b/,
    ],
    ['the time zone', /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|\.to(?:Date|Time)String\(/],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/],
    ['the locale', /\bIntl\b|\.toLocale\w*\(|\.localeCompare\(/],
    ['the network', /\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b/],
  ];
  const codeOf = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');
  const found = files
    .filter((file) => !ends.includes(roomOf(file)))
    .flatMap((file) =>
      effects.flatMap(
        ([name, pattern]) => pattern.exec(codeOf(file))?.map((words) => `${file}: ${name}: ${words}`) ?? [],
      ),
    );
  expect(found).toEqual([]);
});
