import { Command, Argument } from 'commander';
import { type Host, isColourful, programName } from '../host.ts';

export const rulesCommand = (host: Host): Command =>
  new Command('rules').description('list everything that can be reported, with what it weighs').action(async () => {
    const { catalogueText } = await import('../../reporters/rule-page.ts');
    host.stdout.write(catalogueText(isColourful(host, host.stdout)));
  });

export const explainCommand = (host: Host): Command =>
  new Command('explain')
    .description(
      'say what a rule finds, why, what it rests on, with an example of wrong and right, and how to set it aside',
    )
    .addArgument(new Argument('<rule>', `such as claims/loose; “${programName(host)} rules” lists them`))
    .action(async (name: string) => {
      const [{ pageNamed }, { pageText }] = await Promise.all([
        import('./rule-names.ts'),
        import('../../reporters/rule-page.ts'),
      ]);
      host.stdout.write(pageText(pageNamed(name), isColourful(host, host.stdout)));
    });
