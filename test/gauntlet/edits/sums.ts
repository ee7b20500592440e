import type { Kind } from '../kind.ts';

/** Parts of the mission, and names in the sums of facts. */
export const sumKinds: readonly Kind[] = [
  {
    name: 'observers: a part dropped',
    *edits({ observers: { parts } }) {
      if (parts.length > 1) for (const { line } of parts) yield { at: line, replacement: '' };
    },
  },
  {
    name: 'observers: a part doubled',
    *edits({ observers: { parts }, sources: { mission } }) {
      for (const { line, id } of parts) {
        if (id === '')
          yield { at: { ...line, start: line.end }, replacement: mission.text.slice(line.start, line.end) };
      }
    },
  },
  {
    name: 'observers: a part counted in another',
    *edits({ observers: { parts } }) {
      for (const [
        index,
        {
          count: {
            tokens: [token],
            value,
          },
        },
      ] of parts.entries()) {
        const next = parts[(index + 1) % parts.length]?.count.value;
        if (!token || value?.kind !== 'number' || next?.kind !== 'number' || parts.length < 2) continue;
        yield { at: token.at, replacement: String(Number(value.texts[0]) + Number(next.texts[0])) };
      }
    },
  },
  {
    name: 'sum: a part dropped',
    *edits({ own, sources: { mission } }) {
      for (const { sum } of own.values()) {
        if (sum.length > 2)
          for (const { at } of sum)
            yield {
              at: { ...at, end: at.end + (/^,\s*/.exec(mission.text.slice(at.end))?.[0].length ?? 0) },
              replacement: '',
            };
      }
    },
  },
  {
    name: 'sum: a part doubled',
    *edits({ own }) {
      for (const { sum } of own.values()) for (const { at, text } of sum) yield { at, replacement: `${text}, ${text}` };
    },
  },
];
