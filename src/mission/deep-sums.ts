import type { Diagnostic } from '../diagnostic.ts';
import type { Fact } from './facts.ts';
import { fault } from './fault.ts';
import { deepestSum } from './yaml-limits.ts';
import type { YamlValues } from './yaml.ts';

/** The first sum of sums of sums … that goes further down than anybody follows. */
export function deepSumFault(facts: ReadonlyMap<string, Fact>, file: YamlValues): Diagnostic | undefined {
  const depths = new Map<string, number>();
  for (const fact of facts.values()) {
    if (depthOf(fact.name, facts, depths) <= deepestSum) continue;
    const message = `“${fact.name}” is a sum of sums more than ${deepestSum} levels deep. No figure of a mission is so far from what was counted.`;
    return fault('files/too-large', file.locate([...fact.at, 'sum']), message);
  }
  return undefined;
}

/** How many sums stand below a name. Without a call inside a call, since there may be thousands; one that is made of itself has a rule of its own. */
function depthOf(name: string, facts: ReadonlyMap<string, Fact>, depths: Map<string, number>): number {
  const below = (one: string): readonly string[] => facts.get(one)?.about.sum ?? [];
  const open = [name];
  for (let one = open.at(-1); one !== undefined; one = open.at(-1)) {
    if (!depths.has(one)) {
      depths.set(one, 0);
      open.push(...below(one).filter((next) => !depths.has(next)));
    } else {
      open.pop();
      depths.set(one, below(one).reduce((deepest, next) => Math.max(deepest, (depths.get(next) ?? 0) + 1), 0));
    }
  }
  return depths.get(name) ?? 0;
}
