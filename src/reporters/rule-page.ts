import { painter } from './reporter.ts';
import { pages } from '../rules/pages.ts';
import type { RulePage, Rule } from '../rules/rule.ts';
import { isWaivable } from '../rules/waivers.ts';

/** Everything that can be reported, a line each. */
export function catalogueText(isColourful: boolean): string {
  const paint = painter(isColourful);
  const width = Math.max(...pages.map(({ id }) => id.length));
  const lines = pages.map((page) => {
    const weight = `${page.severity}${isRelaxed(page) ? '*' : ''}`;
    return `${page.id.padEnd(width)}  ${paint(page.severity, weight.padEnd('suggestion'.length))}  ${page.summary}\n`;
  });
  return `${lines.join('')}\n* one step less until release night (check --release)\n`;
}

/** All that there is to say of a rule, for people. */
export function pageText(page: RulePage, isColourful: boolean): string {
  const paint = painter(isColourful);
  const { id, severity, summary, why, basis, wrong, right } = page;
  const part = (title: string, text: string): string =>
    `\n${paint('strong', title)}\n${text.replace(/^(?=.)/gm, '  ')}\n`;
  const weight = isRelaxed(page) ? `${severity} on release night, one step less before` : severity;
  return [
    `${paint('strong', id)}  ${paint(severity, weight)}\n${summary}.\n`,
    part('Why', why),
    part('Wrong', wrong),
    part('Right', right),
    part('Rests on', basis),
    part('To set it aside', setAside(id)),
  ].join('');
}

function setAside(id: string): string {
  if (!isWaivable(id)) return 'Nobody can: what it finds can be neither trusted nor printed.';
  return (
    `Under “waivers” in mission.yaml, with the words it is for:\n- { rule: ${id}, text: "the words", reason: ` +
    '"why", by: "who answers for it" }'
  );
}

const isRelaxed = (page: RulePage & Partial<Pick<Rule, 'relaxedBeforeRelease'>>): boolean =>
  page.relaxedBeforeRelease === true;
