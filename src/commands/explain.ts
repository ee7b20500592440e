import { Argument, Command } from 'commander';
import { isColourful, type Host } from '../host.ts';

export const explainCommand = (host: Host): Command =>
  new Command('explain')
    .description('say what a rule finds, why, what it rests on, with an example of wrong and right, and how to set it aside')
    .addArgument(new Argument('<rule>', 'such as claims/loose; “prelim rules” lists them'))
    .action(async (name: string) => {
      const [{ pageNamed }, { pageText }] = await Promise.all([import('./rule-names.ts'), import('../reporters/page.ts')]);
      host.stdout.write(pageText(pageNamed(name), isColourful(host, host.stdout)));
    });
