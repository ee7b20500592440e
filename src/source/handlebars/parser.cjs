// Loaded at the first template that the build has not parsed: the tables of the parser take as long to make as reading
// a finding.
exports.parse = (template) => require('handlebars/dist/cjs/handlebars/compiler/base.js').parse(template);
