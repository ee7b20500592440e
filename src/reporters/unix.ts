import { type Reporter, messageOf, placeOf } from './reporter.ts';

/** One problem a line, as compilers print them, for editors and grep. */
export const unix: Reporter = (diagnostics) =>
  diagnostics
    .map((diagnostic) => {
      const { file, line, column } = placeOf(diagnostic.at);
      return (
        `${file}:${line}:${column}: ${diagnostic.severity}: ${messageOf(diagnostic).replace(/\s*[\r\n]\s*/g, ' ')} ` +
        `[${diagnostic.rule}]\n`
      );
    })
    .join('');
