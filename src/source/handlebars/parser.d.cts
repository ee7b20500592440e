/**
 * Handlebars' parser alone: its compiler and runtime are half of the start-up and are not needed. Throws if a template
 * is broken.
 */
export const parse: (template: string) => unknown;
