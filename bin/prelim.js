#!/usr/bin/env node
const { load } = require('../dist/load.cjs');
load('prelim.cjs').main(process);
