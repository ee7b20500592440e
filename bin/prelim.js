#!/usr/bin/env node
const { load, end } = require('../dist/load.cjs');
load('prelim.cjs').main(process).then(() => end(process));
