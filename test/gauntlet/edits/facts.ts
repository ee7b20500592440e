import type { Kind, Proposed } from '../kind.ts';
import type { Fact, Token } from '../reading/facts.ts';
import type { Mission } from '../reading/mission.ts';
import { changed, changes } from './digits.ts';

/** The numbers of mission.yaml: its own facts and the observers. */
function* figures({
  own,
  observers: { total, countries, parts },
}: Mission): Generator<{ readonly fact: Fact; readonly token: Token }> {
  for (const fact of [...own.values(), total, countries, ...parts.map(({ count }) => count)]) {
    if (fact?.value?.kind === 'number') for (const token of fact.tokens) yield { fact, token };
  }
}

/** Nobody is not counted among observers, and shares stay shares. */
const isSensible = (name: string, text: string): boolean => !name.startsWith('observers.') || !/^[01]$/.test(text);

const changedFacts = Object.entries(changes).map(([name, change]): Kind => ({
  name: `fact: ${name}`,
  *edits(mission, random) {
    for (const { fact, token } of figures(mission)) {
      const replacement = changed(token.text, change, random);
      if (replacement !== undefined && isSensible(fact.name, replacement)) yield { at: token.at, replacement };
    }
  },
}));

const ofKind =
  (kind: 'truth' | 'text') =>
  ({ own }: Mission): readonly Token[] =>
    [...own.values()].flatMap(({ value, tokens }) => (value?.kind === kind ? tokens : []));

const truth: Kind = {
  name: 'fact: true made false, or the reverse',
  *edits(mission) {
    for (const { at, text } of ofKind('truth')(mission)) yield { at, replacement: text === 'true' ? 'false' : 'true' };
  },
};

const name: Kind = {
  name: 'fact: a letter of a name changed',
  *edits(mission, random) {
    for (const { at, text } of ofKind('text')(mission)) {
      const place = random.below(text.length - 1) + 1;
      if (/[a-z]/.test(text[place] ?? ''))
        yield { at, replacement: `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}` };
    }
  },
};

const unit: Kind = {
  name: 'fact: per cent made percentage points, or the reverse',
  *edits({ own }) {
    for (const { unit: token, of } of own.values()) {
      if (token && of === undefined && token.text.startsWith('per'))
        yield { at: token.at, replacement: token.text === 'per cent' ? 'percentage points' : 'per cent' };
    }
  },
};

const history: Kind = {
  name: 'fact: an earlier value changed',
  *edits({ own }) {
    for (const { history: earlier, value } of own.values()) {
      const texts = value?.kind === 'number' ? value.texts : [];
      for (const token of earlier)
        for (const text of texts.flatMap((one) => [
          one,
          changes['up by one']?.(one, still),
          changes['down by one']?.(one, still),
        ])) {
          if (text !== undefined && text !== token.text) yield { at: token.at, replacement: text };
        }
    }
  },
};

const still = { below: () => 0, pick: <T>(among: readonly T[]): T | undefined => among[0] };

const hedge: Kind = {
  name: 'fact: “about” made “more than”, and so on',
  *edits({ own, observers: { total, parts } }) {
    for (const fact of [...own.values(), total, ...parts.map(({ count }) => count)]) {
      if (!fact?.hedgeKey || fact.sum.length > 0 || fact.value?.kind !== 'number' || fact.value.hedge === 'between')
        continue;
      for (const other of ['value', 'about', 'more-than', 'up-to'])
        if (other !== fact.value.hedge) yield { at: fact.hedgeKey, replacement: other };
    }
  },
};

const noHistory: Kind = {
  name: 'fact: earlier values taken out',
  *edits({ own }): Generator<Proposed> {
    for (const { historyEntry } of own.values()) if (historyEntry) yield { at: historyEntry, replacement: '' };
  },
};

export const factKinds: readonly Kind[] = [...changedFacts, truth, name, unit, hedge, history, noHistory];
