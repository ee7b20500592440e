import { circularReferences } from '../../analysis/facts/cycles.ts';
import { type FactLink, readFactLink } from '../../claims/fact-link.ts';
import type { Subject } from '../../claims/subject.ts';
import { wordsFor } from '../../compose/passes/fill-facts.ts';
import { type PlacedStray, brokenFactLinks, factLinks, linksInValues, proseOf } from '../../mission/fact-links.ts';
import { subjectOf } from '../../mission/facts/lookup.ts';
import { referencesOf, factsWithReferences } from '../../mission/facts/relations.ts';
import { factsMeant } from '../../mission/facts/similar-names.ts';
import type { Mission } from '../../mission/mission.ts';
import type { Rule } from '../rule.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { listOf } from '../../source/did-you-mean.ts';
import { type Span, spanText } from '../../source/source.ts';

export const unknown: Rule = {
  id: 'facts/unknown',
  severity: 'error',
  summary: 'A link names a fact that the mission does not have',
  why: 'Nobody can prove a figure that leads nowhere, and nothing could be printed in its place.',
  basis: 'How prelim works: a number is proved by the fact that its link names.',
  wrong:
    'facts:\n  voters: { value: 11947995, source: Central Election Commission }\n\n[Almost 12 ' +
    'million](fact:voter) voters were registered.',
  right:
    'facts:\n  voters: { value: 11947995, source: Central Election Commission }\n\n[Almost 12 ' +
    'million](fact:voters) voters were registered.',
  needs: [],
  isOfAnyLanguage: true,

  *check({ mission, documents }) {
    for (const { nodes } of proseOf(mission)) yield* problemsOf(nodes, mission);
    yield* problemsInFacts(mission);
    for (const at of linksInValues(mission)) {
      yield {
        at,
        message:
          'This is no place for a fact link: only findings and quotations have them. Write the words or the ' +
          'number themselves.',
      };
    }
    const written = new Set([...proseOf(mission)].map(({ source }) => source));
    for (const { link, at } of documents.flatMap(({ links }) => links)) {
      if (!written.has(at.source)) yield* problemsOfLink(link.url, link.children.length === 0, at, mission);
    }
  },
};

function* problemsOf(nodes: Parameters<typeof factLinks>[0], mission: Mission): Generator<Problem> {
  for (const { link, at } of factLinks(nodes)) yield* problemsOfLink(link.url, link.children.length === 0, at, mission);
  for (const stray of brokenFactLinks(nodes)) yield strayProblem(stray);
}

function strayProblem({ at, words, name }: PlacedStray): Problem {
  const isPath = /^[\p{L}\p{N}-]+(?:[./?=]+[\p{L}\p{N}-]+)*$/u.test(name);
  const message = 'This should be a fact link, but it cannot be read as one, and its address would be printed';
  if (isPath && !words?.includes('\n') && !spanText(at).startsWith(']'))
    return { at, message: `${message}: write [${words ?? 'words'}](fact:${name}).`, isUnfinished: true };
  return {
    at,
    message:
      `${message}: write [words](fact:name.of-the-fact), without spaces in the brackets and without a link inside ` +
      'the link.',
    isUnfinished: true,
  };
}

function* problemsOfLink(url: string, isEmpty: boolean, at: Span, mission: Mission): Generator<Problem> {
  const link = readFactLink(url);
  const name = url.replace(/^fact:/, '');
  if (!link) {
    yield { at, message: `“${name}” is no name of a fact.${formHint(name)}` };
    return;
  }
  let isComplete = true;
  for (const path of link.paths) {
    const { kind } = mission.facts.lookup(path);
    if (kind === 'fact') continue;
    isComplete = false;
    if (kind === 'group') yield groupProblem(path, at, mission);
    if (kind === 'unknown') yield unknownProblem(path, at, mission, (meant) => inLink(at, url, path, meant));
  }
  const subject = isComplete ? subjectOf(link, mission.facts) : undefined;
  if (isComplete && !subject) yield { at, message: misfit(link) };
  else if (isComplete && isEmpty && wordsFor(link, nowhere, mission) === undefined)
    yield {
      at,
      message: isTruth(subject)
        ? `“${name}” is true or false, and prelim has no words for that: write them inside the brackets.`
        : link.as === undefined
          ? `“${name}” cannot be written by itself: the first fact is no part of the second. Look at the two facts, ` +
            'or write the words yourself.'
          : `“${name}” cannot be written in this way. Leave out “?as=…”, or write the words yourself.`,
    };
}

const nowhere = { startsSentence: false, isCell: false, before: '', after: '' };

const isTruth = (subject: Subject | undefined): boolean => subject?.kind === 'fact' && subject.value.kind === 'truth';

function formHint(name: string): string {
  const as = /\?(.*)$/.exec(name)?.[1];
  if (as !== undefined)
    return ` After the question mark stands as=digits, as=words, as=approx, as=percent or as=date, not “${as}”.`;
  return ' Names are letters, digits and hyphens with dots between them, such as fact:voters.registered.';
}

/** The whole link with another name in it; empty if its address stands elsewhere, as in a reference. */
function inLink(at: Span, url: string, name: string, meant: string): readonly string[] {
  const written = spanText(at);
  const start = written.lastIndexOf(url) + 'fact:'.length;
  if (!written.includes(url)) return [];
  const names = url.slice('fact:'.length).split(/(\/|\.\.|\?)/);
  return [
    written.slice(0, start) +
      names.map((part) => (part === name ? meant : part)).join('') +
      written.slice(start - 'fact:'.length + url.length),
  ];
}

const misfit = ({ kind, paths: [first, second] }: FactLink): string =>
  kind === 'share'
    ? `“${first}/${second}” is a share, so both facts must be numbers.`
    : `“${first}..${second}” is the time between two days, so both facts must be dates.`;

/** Names of facts in mission.yaml: parts of sums, wholes and bases. */
function* problemsInFacts(mission: Mission): Generator<Problem> {
  for (const fact of factsWithReferences(mission)) {
    for (const { name, way } of referencesOf(fact)) {
      const at = mission.yaml.locate([...fact.at, ...way]);
      const { kind } = mission.facts.lookup(name);
      if (kind === 'unknown') yield unknownProblem(name, at, mission);
      if (kind === 'group') yield groupProblem(name, at, mission);
    }
  }
  for (const { fact, name, path } of circularReferences(mission)) {
    const others = name === fact.name ? '' : `, by way of “${name}”`;
    yield { at: mission.yaml.locate(path), message: `“${fact.name}” is made of itself here${others}.` };
  }
}

/** A name that leads to no fact, with the names that it may be meant for. */
function unknownProblem(
  name: string,
  at: Span,
  { facts }: Mission,
  inPlace = (meant: string): readonly string[] => [meant],
): Problem {
  const meant = factsMeant(name, facts);
  const hint =
    meant.length > 0 ? `Did you mean ${listOf(meant, 'or')}?` : 'Add it to “facts” in mission.yaml, with its source.';
  return { at, message: `There is no fact “${name}”. ${hint}`, suggestions: meant.flatMap(inPlace) };
}

/** A name that leads to a group of facts. */
function groupProblem(name: string, at: Span, { facts }: Mission): Problem {
  const members = facts.names().filter((member) => member.startsWith(`${name}.`));
  const choice = members.length > 0 ? ` Name one of its facts: ${members.slice(0, 8).join(', ')}.` : '';
  return { at, message: `“${name}” is a group of facts, not a fact.${choice}` };
}
