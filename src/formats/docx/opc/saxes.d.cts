import type { SaxesParser } from 'saxes';

export declare const newParser: () => SaxesParser<{ xmlns: true }>;
