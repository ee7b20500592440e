import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/disk/read-mission.ts';
import { formatsNamed } from '../../src/formats/index.ts';

const [markdown] = await formatsNamed('md');
const minimal = readSources('fixtures/missions/minimal', process.cwd());

/** What is printed and said of a mission in which one name is the name of everything. */
function outcome(name: string, text = name): { release: string; said: readonly string[] } {
  const settings = `house: osce
language: en
election: { country: LI, name: ${text}, kind: parliamentary, date: 2033-02-06 }
mission: { format: EOM, partners: [odihr, ${name}] }
release: { place: ${text}, date: 2033-02-07 }
people: { ${name}: { name: ${text}, role: ${text}, institution: ${name} }, other: { name: Ann Lee, for: ${name} } }
institutions: { ${name}: { name: ${text}, abbreviation: ${text} } }
observers: { total: 12, parts: [{ institution: ${name}, id: ${name}s, count: 12, who: ${text} }] }
facts:
  ${name}: { value: ${text}, source: ${text} }
  group: { ${name}: { value: 12, unit: ${text}, source: ${text} }, share: { value: 50, unit: per cent, source: ${text}, history: { ${name}: 40 } } }
contacts: [{ name: ${text}, institution: ${name} }]
waivers: [{ rule: ${name}, at: ${name} }]
`;
  const words =
    `We saw [](fact:${name}), [${name}](fact:${name}), [twelve ${name}](fact:group.${name}), ` +
    `[](fact:observers.parts.${name}.${name}s), [half](fact:group.share) of 5 ${name}, one ${name}.`;
  const wrong =
    `[${name}](fact:group.share), [5${name}](fact:group.${name}), [5 ${name}](fact:group.${name}), [one ` +
    `${name}](fact:group.share), [](fact:group.${name}.x)`;
  const finding = (topic: string, body: string) => ({
    path: `${topic}.md`,
    text: `---\ntopic: ${topic}\n---\n# Title\n\n${body}\n`,
  });
  const findings = new Map([
    ['findings/overall', finding('overall', words)],
    ['findings/media', finding('media', `${wrong}\n\n## ${name}\n\nx`)],
    ['findings/campaign', finding('campaign', wrong)],
  ]);
  const quotes = new Map(
    [name, `${name}s`].map((speaker, index) => [
      `quotes/${index}`,
      { path: `${index}.md`, text: `---\nspeaker: ${speaker}\n---\nWe saw it.\n` },
    ]),
  );
  const {
    house,
    documents: [document],
    diagnostics,
  } = compile({ ...minimal, mission: { path: 'mission.yaml', text: settings }, findings, quotes });
  const anonymous = (words: string): string =>
    words.replaceAll(new RegExp(name, 'gi'), 'NAME').replaceAll(/(?<=\[.{0,30})5 ?NAME/g, '5 NAME');
  const release = document && house && markdown ? String(markdown.render(document, house, new Map())) : '';
  return {
    release: anonymous(release),
    said: diagnostics.map(({ rule, message }) => anonymous(`${rule}: ${message}`)),
  };
}

const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'toLocaleString'];

test.each(names)('“%s” is a name like any other', (name) => {
  expect(outcome(name)).toEqual(outcome('harmless'));
});

test('a name that nobody gave is nobody’s', () => {
  for (const name of names) {
    const settings =
      minimal.mission.text.replace(/^people:[^]*?(?=^contacts)/m, '') +
      `
observers: { total: 5, parts: [{ institution: ${name}, count: 6 }] }
people: { a: { name: Ann Lee, for: ${name} } }
facts: { yes: { value: ${name}, source: x } }
`;
    const said = compile({ ...minimal, mission: { path: 'mission.yaml', text: settings } }).diagnostics.map(
      ({ message }) => message,
    );
    expect(said.join('\n')).not.toMatch(/Object|function|\[native/);
    expect(said).toContainEqual(`“${name}” is nobody in “people”. Add the person there, with name and role.`);
    expect(said.filter((message) => message.startsWith(`“${name}” is no institution of the house`))).toHaveLength(1);
  }
});
