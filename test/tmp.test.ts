import { test } from 'vitest';
import { compile } from '../src/compile.ts';
import { readSources } from '../src/files.ts';
test.each(['minimal','kazakhstan-2019','montenegro-2031'])('%s', (n) => { const c = compile(readSources('fixtures/missions/'+n, process.cwd())); console.log(c.diagnostics.map(d=>[d.rule,d.message,d.at.source.path,d.at.start])); });
