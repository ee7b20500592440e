#!/usr/bin/env node
const { directHost, load, end } = require('../dist/load.cjs');
const host = directHost(process);
load('prelim.cjs')
  .main(host)
  .then(() => end(host.isDone));
