import { type Reporter, messageOf, moreText, placeOf, withoutFloods } from './reporter.ts';
import type { Severity } from '../source/diagnostic.ts';

/** Workflow commands of GitHub Actions, which show each problem at its line of a pull request. */
export const github: Reporter = (diagnostics) =>
  withoutFloods(diagnostics)
    .map(({ diagnostic, more }) => {
      const { file, line, column, endLine, endColumn } = placeOf(diagnostic.at);
      const properties = {
        file,
        line,
        col: column,
        endLine,
        ...(endLine === line && { endColumn }),
        title: diagnostic.rule,
      };
      const rest = more > 0 ? ` (${moreText(more)})` : '';
      const pairs = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${commands[diagnostic.severity]} ${pairs.join(',')}::${data(`${messageOf(diagnostic)}${rest}`)}\n`;
    })
    .join('');

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', suggestion: 'notice' };

// The marks of the command itself are escaped: https://github.com/actions/toolkit, packages/core/src/command.ts
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
