// Loaded at the first part of a Word file that did not come with prelim: it takes 38 ms.
exports.newParser = () => new (require('saxes').SaxesParser)({ xmlns: true });
