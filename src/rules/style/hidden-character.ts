import { type HiddenCharacter, hiddenCharactersIn } from '../../analysis/text/hidden-characters.ts';
import { passagesOf, writtenSources } from '../../analysis/passages/passages.ts';
import { textsIn } from '../../analysis/passages/setting-texts.ts';
import type { Rule } from '../rule.ts';
import type { Draft } from '../../compose/compose.ts';
import type { Problem } from '../../source/diagnostic.ts';
import { type Source, type Span, spanText } from '../../source/source.ts';

export const hiddenCharacter: Rule = {
  id: 'style/hidden-character',
  severity: 'error',
  summary: 'A character that cannot be seen, a letter of another alphabet that looks like a Latin one, or a ligature',
  why:
    'Such a word looks right and is not: no search finds it, no fact fits it, and a reader’s program may read it ' +
    'aloud or print it as something else.',
  basis:
    'Unicode Technical Report 36 (security considerations): invisible and confusable characters change a text ' +
    'without a trace.',
  wrong: 'All c\u0430ndidates campaigned freely.',
  right: 'All candidates campaigned freely.',
  needs: [],
  yieldsTo: ['facts/unknown'],

  *check(draft) {
    const { mission } = draft;
    const files = [mission.file, ...[...mission.findings, ...mission.quotations].map(({ source }) => source)];
    const told = new Map(files.map((source) => [source, new Set<number>()]));
    for (const source of files) {
      for (const hidden of hiddenCharactersIn(source.text)) {
        told.get(source)?.add(hidden.start);
        yield problemOf(hidden, { source, start: hidden.start, end: hidden.end });
      }
    }
    for (const [hidden, at] of becomingHidden(draft)) if (!isTold(at, told)) yield problemOf(hidden, at);
  },
};

/** Files, each with the places that are told of. */
type Told = ReadonlyMap<Source, ReadonlySet<number>>;

function isTold({ source, start, end }: Span, told: Told): boolean {
  const starts = told.get(source);
  if (starts === undefined || starts.size === 0) return false;
  return Array.from(source.text.slice(start, end)).some((_, index) => starts.has(start + index));
}

/** What is hidden in what texts become: in templates, and behind references and escapes such as &rlm; and "\\u200F". */
function* becomingHidden(draft: Draft): Generator<readonly [HiddenCharacter, Span]> {
  const { mission } = draft;
  const written = writtenSources(mission);
  for (const passage of passagesOf(draft)) {
    for (const hidden of hiddenCharactersIn(passage.text)) {
      const at = passage.spanOf(hidden.start, hidden.end);
      const isReprint = passage.part === 'printed' && (written.has(at.source) || at.source === mission.file);
      if (!isReprint) yield [hidden, at];
    }
  }
  for (const yaml of [mission.yaml, ...[...mission.findings, ...mission.quotations].map(({ head }) => head)]) {
    for (const { path, text } of textsIn(yaml.value, [])) {
      for (const hidden of hiddenCharactersIn(text)) yield [hidden, yaml.locate(path)];
    }
  }
}

function problemOf(hidden: HiddenCharacter, at: Span): Problem {
  const written = spanText(at);
  if (hidden.kind === 'invisible') return invisibleProblem(hidden, at, written);
  const { letter, latin } = hidden;
  if (hidden.kind === 'compatible')
    return {
      at,
      message:
        hidden.form === 'ligature'
          ? `“${written}” has letters grown together in one sign: “${letter}” (${codeOf(letter)}).`
          : `“${written}” has a ${hidden.form} form of a letter or figure: “${letter}” (${codeOf(letter)}).`,
      advice: `Type “${latin}” again.`,
      suggestions: [latin],
    };
  const { alphabet, isCertain } = hidden;
  const seems = isCertain ? 'has' : 'seems to have';
  return {
    at,
    ...(!isCertain && { severity: 'warning' }),
    message:
      `“${written}” ${seems} ${alphabet === 'Armenian' ? 'an' : 'a'} ${alphabet} letter in place of a Latin one ` +
      `that looks the same: “${letter}” (${codeOf(letter)}).`,
    advice: `Type “${latin}” again.`,
    suggestions: [latin],
  };
}

function invisibleProblem({ name, code }: HiddenCharacter & { kind: 'invisible' }, at: Span, written: string): Problem {
  const number = codeOf(code);
  if (written === code)
    return {
      at,
      message: `Something that cannot be seen stands here: ${name} (${number}).`,
      advice: 'Delete it.',
      suggestions: [''],
    };
  const where = written.startsWith('"') ? written : `“${written}”`;
  return {
    at,
    message: written.startsWith('&')
      ? `“${written}” becomes something that cannot be seen: ${name} (${number}).`
      : `Something that cannot be seen is written in ${where}: ${name} (${number}).`,
    advice: 'Take it out.',
  };
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
