import { Command } from 'commander';
import type { Host } from '../host.ts';

export const rulesCommand = (host: Host): Command =>
  new Command('rules').description('list everything that can be reported, with what it weighs').action(async () => {
    const [{ catalogueText }, { isColourful }] = await Promise.all([import('../reporters/page.ts'), import('../host.ts')]);
    host.stdout.write(catalogueText(isColourful(host, host.stdout)));
  });
