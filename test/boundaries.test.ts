import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .toSorted();

/** The two ends of the pipeline: disk and process are touched here and nowhere else. */
const ends = ['cli.ts', 'commands', 'direct-host.ts', 'disk', 'host.ts', 'load.ts', 'named-references.ts', 'no-child-process.ts', 'own-store.ts', 'pack.ts', 'reporters/report.ts'];
const isIn = (file: string, places: readonly string[]): boolean => places.some((place) => file === place || file.startsWith(`${place}/`));
const core = files.filter((file) => !isIn(file, ends));

const codeOf = (file: string): string => readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');

interface Import {
  /** Relative to `src`, or the name of a package. */
  readonly of: string;
  readonly isType: boolean;
}

const importsOf = (file: string): Import[] =>
  [...codeOf(file).matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import\s+'([^']+)'/gm)].map(([, type, named, lazy, bare]) => {
    const path = named ?? lazy ?? bare ?? '';
    return { of: path.startsWith('.') ? join(dirname(file), path).replaceAll('\\', '/') : path, isType: type !== undefined };
  });

test('there are files to look at', () => {
  expect(core.length).toBeGreaterThan(50);
  expect(core.flatMap(importsOf).length).toBeGreaterThan(200);
  expect(ends.filter((end) => !files.some((file) => isIn(file, [end])))).toEqual([]);
});

describe('the core has no effects', () => {
  const effects: readonly (readonly [string, RegExp])[] = [
    ['a module of Node', /from '(?:node:|fs|path|os|crypto|child_process)|import\('node:|\brequire\(/],
    ['the process', /\bprocess\s*[.[]|\bglobalThis\b|import\.meta/],
    ['the console', /\bconsole\s*\./],
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|\bperformance\b|\bset(?:Timeout|Interval|Immediate)\b/],
    ['the time zone', /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|\.to(?:Date|Time)String\(/],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/],
    ['the locale', /\bIntl\b|\.toLocale\w*\(|\.localeCompare\(/],
    ['the network', /\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b/],
  ];
  test.each(core)('%s', (file) => {
    const code = codeOf(file);
    expect(effects.flatMap(([name, pattern]) => pattern.exec(code)?.map((found) => `${name}: ${found}`) ?? [])).toEqual([]);
  });

  test.each(core)('%s imports none of the ends', (file) => {
    expect(importsOf(file).filter(({ of, isType }) => !isType && isIn(of, ends))).toEqual([]);
  });
});

describe('layers', () => {
  const shared = ['diagnostic.ts', 'origin.ts'];
  /** What the files of a folder may use besides packages. */
  const layers: Readonly<Record<string, readonly string[]>> = {
    claims: ['claims'],
    mission: ['claims', 'house', 'mission', ...shared],
    house: ['claims', 'compose/template-ast.ts', 'house', 'mission', ...shared],
    compose: ['claims', 'compose', 'house', 'mission', ...shared],
    ledger: ['claims', 'compose', 'ledger', 'mission', ...shared],
    rules: ['claims', 'compose', 'house', 'ledger', 'mission', 'rules', ...shared],
    fixes: ['claims', 'fixes', 'mission', ...shared],
    formats: ['claims', 'compose', 'formats', 'house', 'mission', ...shared],
    reporters: ['diagnostic.ts', 'disk/writing.ts', 'host.ts', 'ledger', 'mission/schema/described.ts', 'reporters', 'rules'],
    'source-text.ts': ['mission', ...shared],
    'compile.ts': ['compose', 'house', 'mission', 'rules', ...shared],
  };
  test.each(Object.entries(layers))('%s uses %j', (layer, allowed) => {
    const inside = files.filter((file) => isIn(file, [layer]));
    const used = inside.flatMap((file) => importsOf(file).map(({ of }) => ({ file, of })));
    expect(inside).not.toEqual([]);
    expect(used.filter(({ of }) => of.endsWith('.ts') && !isIn(of, allowed))).toEqual([]);
  });

  test('claims needs no package', () => {
    const used = files.filter((file) => file.startsWith('claims/')).flatMap((file) => importsOf(file).map(({ of }) => of));
    expect(used.filter((of) => !of.endsWith('.ts'))).toEqual([]);
  });

  test('nothing imports the command line', () => {
    expect(files.filter((file) => importsOf(file).some(({ of }) => of === 'cli.ts'))).toEqual([]);
  });

  test('no module needs itself by way of others', () => {
    const open: string[] = [];
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string): void => {
      if (open.includes(file)) circles.push([...open.slice(open.indexOf(file)), file].join(' → '));
      if (open.includes(file) || done.has(file)) return;
      open.push(file);
      for (const { of, isType } of importsOf(file)) if (!isType && files.includes(of)) visit(of);
      open.pop();
      done.add(file);
    };
    for (const file of files) visit(file);
    expect(circles).toEqual([]);
  });
});
