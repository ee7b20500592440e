import manifest from '../../package.json' with { type: 'json' };
import { type Reporter, messageOf, placeOf, printable } from './reporter.ts';
import { pages } from '../rules/pages.ts';
import type { RulePage } from '../rules/rule.ts';
import type { Diagnostic, Severity } from '../source/diagnostic.ts';
import { type Span, fingerprint, spanText } from '../source/source.ts';

/** SARIF 2.1.0 (OASIS) for code scanning: problems with their other places, fixes, and a page for each rule. */
export const sarif: Reporter = (diagnostics) => {
  const ids = new Set(diagnostics.map(({ rule }) => rule));
  const used = pages.filter(({ id }) => ids.has(id));
  const counts = new Map<string, number>();
  const results = diagnostics.map((diagnostic) =>
    result(
      diagnostic,
      used.findIndex(({ id }) => id === diagnostic.rule),
      counts,
    ),
  );
  const driver = { name: manifest.name, version: manifest.version, rules: used.map(descriptor) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', suggestion: 'note' };

function descriptor({ id, severity, summary, why, basis, wrong, right }: RulePage): object {
  const help = `${why}\n\nWrong:\n\n${indented(wrong)}\n\nRight:\n\n${indented(right)}\n\nBasis: ${basis}`;
  return {
    id,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: why },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: levels[severity] },
  };
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

function result(diagnostic: Diagnostic, ruleIndex: number, counts: Map<string, number>): object {
  const { rule, severity, at, related = [], suggestions = [] } = diagnostic;
  const key = [rule, at.source.path, spanText(at)].join('\n');
  const earlier = counts.get(key) ?? 0; // the same words may stand there twice
  counts.set(key, earlier + 1);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: messageOf(diagnostic) },
    locations: [{ physicalLocation: physicalLocation(at) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: printable(place.message) },
        physicalLocation: physicalLocation(place.at),
      })),
    }),
    partialFingerprints: { 'prelim/v1': fingerprint(`${key}\n${earlier}`) },
    ...(suggestions.length > 0 && { fixes: suggestions.map((text) => fix(at, text)) }),
  };
}

const artifactLocation = ({ source }: Span): object => ({
  uri: source.path.split('/').map(encodeURIComponent).join('/'),
});

const physicalLocation = (at: Span): object => ({ artifactLocation: artifactLocation(at), region: region(at) });

function region(at: Span): object {
  const { line, column, endLine, endColumn } = placeOf(at);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

const fix = (at: Span, text: string): object => ({
  description: { text: `Write “${text}”.` },
  artifactChanges: [
    {
      artifactLocation: artifactLocation(at),
      replacements: [{ deletedRegion: region(at), insertedContent: { text } }],
    },
  ],
});
