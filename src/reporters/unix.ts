import { pointAt } from '../diagnostic.ts';
import type { Reporter } from './reporter.ts';

/** One problem a line, as compilers print them, for editors and grep. */
export const unix: Reporter = (diagnostics) =>
  diagnostics
    .map(({ rule, severity, message, advice = '', at }) => {
      const { line, column } = pointAt(at.source, at.start);
      return `${at.source.path}:${line}:${column}: ${severity}: ${`${message} ${advice}`.trimEnd().replaceAll('\n', ' ')} [${rule}]\n`;
    })
    .join('');
