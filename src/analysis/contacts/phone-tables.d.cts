import type { MetadataJson } from 'libphonenumber-js/core';

/** The numbering plans of all countries. */
export const tables: () => MetadataJson;
