import { type Reporter, messageOf, placeOf, printable } from './reporter.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { escapeXml } from '../source/escape-xml.ts';

/**
 * For CI that shows tests, such as GitLab: each error a failed test, each warning or suggestion a skipped one, by
 * files.
 */
export const junit: Reporter = (diagnostics) => {
  const files = [...new Set(diagnostics.map(({ at }) => at.source.path))];
  const suites = files.map((file) =>
    suite(
      file,
      diagnostics.filter(({ at }) => at.source.path === file),
    ),
  );
  const all =
    suites.length > 0
      ? suites
      : [
          `  <testsuite name="prelim" ${counts([])}>\n    <testcase name="no problems" classname="prelim"/>\n  ` +
            '</testsuite>\n',
        ];
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="prelim" ' +
    `${counts(diagnostics)}>\n${all.join('')}</testsuites>\n`
  );
};

function counts(diagnostics: readonly Diagnostic[]): string {
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  return `tests="${Math.max(1, diagnostics.length)}" failures="${failures}" skipped="${diagnostics.length - failures}"`;
}

const suite = (file: string, diagnostics: readonly Diagnostic[]): string =>
  `  <testsuite name="${escape(file)}" ${counts(diagnostics)}>\n${diagnostics.map(testcase).join('')}  </testsuite>\n`;

function testcase(diagnostic: Diagnostic): string {
  const { file, line, column } = placeOf(diagnostic.at);
  const { rule, severity, related = [] } = diagnostic;
  const message = escape(messageOf(diagnostic).replace(/\s*[\r\n]\s*/g, ' '));
  const places = related.map((place) => {
    const { file: other, line: at, column: from } = placeOf(place.at);
    return `${other}:${at}:${from}  ${printable(place.message)}`;
  });
  const body = escape([`${file}:${line}:${column}  ${severity}`, ...places].join('\n'));
  const outcome =
    severity === 'error'
      ? `<failure type="${escape(rule)}" message="${message}">${body}</failure>`
      : `<skipped message="${message}"/>`;
  return (
    `    <testcase name="${escape(rule)} ${line}:${column}" classname="${escape(file)}" file="${escape(file)}" ` +
    `line="${line}">\n      ${outcome}\n    </testcase>\n`
  );
}

/** XML 1.0 has no control characters, not even as references. */
const escape = (text: string): string => escapeXml(text, '\uFFFD');
