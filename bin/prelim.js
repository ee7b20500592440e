#!/usr/bin/env node
const { processHost, load, end } = require('../dist/load.cjs');
const host = processHost(process);
load('prelim.cjs')
  .main(host)
  .then(() => end(host.isDone));
