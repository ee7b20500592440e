// Loaded at the first phone number: the tables of all countries are as large as a tenth of prelim.
exports.tables = () => require('libphonenumber-js/metadata.min.json');
