import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { unix } from './unix.ts';

export const reporters: Readonly<Record<string, Reporter>> = { json, pretty, unix };
