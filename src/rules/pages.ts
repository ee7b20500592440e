import { rules } from './index.ts';
import { readingPages } from './reading-pages.ts';
import type { Page } from './rule.ts';

/** A page for everything that can be reported, sorted by id. */
export const pages: readonly Page[] = [...rules, ...readingPages].toSorted((a, b) => (a.id < b.id ? -1 : 1));
