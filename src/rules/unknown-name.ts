import type { Problem, Span } from '../diagnostic.ts';
import { factsMeant } from '../mission/facts-meant.ts';
import type { Mission } from '../mission/mission.ts';
import { listOf } from '../mission/nearest.ts';

/** A name that leads to no fact, with those that it may be meant for. */
export function unknownName(name: string, at: Span, { facts }: Mission, inPlace = (meant: string): readonly string[] => [meant]): Problem {
  const meant = factsMeant(name, facts);
  const hint = meant.length > 0 ? `Did you mean ${listOf(meant, 'or')}?` : 'Add it to “facts” in mission.yaml, with its source.';
  return { at, message: `There is no fact “${name}”. ${hint}`, suggestions: meant.flatMap(inPlace) };
}

/** A name that leads to a group of facts. */
export function isGroup(name: string, at: Span, { facts }: Mission): Problem {
  const members = facts.names().filter((one) => one.startsWith(`${name}.`));
  const choice = members.length > 0 ? ` Name one of its facts: ${members.slice(0, 8).join(', ')}.` : '';
  return { at, message: `“${name}” is a group of facts, not a fact.${choice}` };
}
