import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/fake-host.ts';
import { copyMission, temporary } from '../support/temporary.ts';

/** Every text of mission.yaml that is printed stands in braces here. */
const mission = `house: {osce}
language: {en}
election:
  country: {IS}
  name: {early parliamentary elections}
  kind: {parliamentary}
  date: {2032-04-24}
  area: {Vestfirðir}
mission:
  format: {EOM}
  partners: [odihr, ndi]
release:
  place: {Reykjavik}
  date: {2032-04-25}
  embargo: {2032-04-25T14:30+00:00}
people:
  roe:
    name: {Jane Roe}
    title: {Ambassador}
    role: {Head of the ODIHR election observation mission}
    institution: {odihr}
observers:
  total: 62
  countries: 21
  connector: {including}
  parts:
    - institution: {odihr}
      count: 40
      who: {long-term observers}
    - from: {participating States}
      id: seconded
      count: 22
      who: {short-term observers}
institutions:
  ndi:
    name: {National Democratic Institute}
    abbreviation: {NDI}
facts:
  sheep:
    value: 14
    unit: {sheep}
    source: {the farmers}
  capital:
    value: {Reykjavik}
    source: {the atlas}
contacts:
  - name: {Oskar Wieland}
    institution: {odihr}
    phones:
      - {+48 22 520 06 00}
    email: {oskar.wieland@odihr.pl}
`;

const quotation = '---\nspeaker: {roe}\n---\nWe met [14](fact:sheep) farmers.\n';

type Writing = (text: string, indent: string) => string;

/** A file with each text in braces written in one way. */
const written = (file: string, writing: Writing): string =>
  file.replace(/^( *)(.*)\{(.*)\}$/gm, (_, indent: string, before: string, text: string) => {
    const inside = `${indent}  ${before.startsWith('- ') && before !== '- ' ? '  ' : ''}`;
    return `${indent}${before}${writing(text, inside)}`;
  });

const builtIn = async (writing: Writing, lineEnd = '\n'): Promise<readonly string[]> => {
  const cwd = temporary();
  const texts: Record<string, string> = {
    'mission.yaml': written(mission, writing),
    'quotes/roe.md': written(quotation, writing),
  };
  const asWritten = (name: string) => () => (texts[name] ?? '').replaceAll('\n', lineEnd);
  copyMission(join(cwd, 'mission'), {
    'mission.yaml': asWritten('mission.yaml'),
    'quotes/roe.md': asWritten('quotes/roe.md'),
  });
  const outputs = ['txt', 'html', 'ninjs'].map(async (format) => {
    const { stdout, exitCode } = await run(['build', 'mission', '--draft', '--out', '-', '--format', format], { cwd });
    expect(exitCode).toBe(0);
    return stdout;
  });
  return Promise.all(outputs);
};

const plain: Writing = (text) => JSON.stringify(text);

describe('space around the texts of mission.yaml and of front matter is never printed', () => {
  const ways: readonly (readonly [string, Writing, string?])[] = [
    ['a block text', (text, indent) => `|\n${indent}${text}`],
    ['a folded block text with an empty line behind it', (text, indent) => `>\n${indent}${text}\n`],
    ['a block text that keeps its line ends', (text, indent) => `|+\n${indent}${text}\n\n`],
    ['spaces inside double quotation marks', (text) => `"  ${text} "`],
    ['spaces inside single quotation marks', (text) => `' ${text}  '`],
    ['a line end in double quotation marks', (text) => `"${text}\\r\\n"`],
    ['no-break spaces', (text) => `"\u00a0${text}\\u00a0"`],
    ['a tab', (text) => `"${text}\\t"`],
    ['line ends of Windows', (text, indent) => `|\n${indent}${text}`, '\r\n'],
    ['line ends of old Macs', plain, '\r'],
  ];
  test.each(ways.map(([way, writing, lineEnd]) => ({ way, writing, lineEnd })))(
    '$way',
    async ({ writing, lineEnd }) => {
      expect(await builtIn(writing, lineEnd)).toEqual(await builtIn(plain));
    },
  );
});
