import { type Reporter, messageOf, moreText, placeOf, withoutFloods } from './reporter.ts';

/** One problem a line, as compilers print them, for editors and grep. */
export const unix: Reporter = (diagnostics) =>
  withoutFloods(diagnostics)
    .map(({ diagnostic, more }) => {
      const { file, line, column } = placeOf(diagnostic.at);
      const rest = more > 0 ? ` (${moreText(more)})` : '';
      return (
        `${file}:${line}:${column}: ${diagnostic.severity}: ${messageOf(diagnostic).replace(/\s*[\r\n]\s*/g, ' ')}` +
        `${rest} [${diagnostic.rule}]\n`
      );
    })
    .join('');
