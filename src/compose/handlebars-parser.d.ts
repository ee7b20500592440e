/** Handlebars' parser alone: its compiler and runtime are half of the start-up and are not needed. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  const base: { readonly parse: (template: string) => unknown };
  export default base;
}
