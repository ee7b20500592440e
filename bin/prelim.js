#!/usr/bin/env node
const { dirname } = require('node:path');

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19))
  refuse(`This needs Node 20.19 or later, and was started with Node ${process.versions.node}.`);
else start();

function start() {
  try {
    const { processHost, load, end } = require('../dist/load.cjs');
    const host = processHost(process);
    load('prelim.cjs')
      .main(host)
      .then(() => end(host.isDone));
  } catch (error) {
    const isIncomplete = ['MODULE_NOT_FOUND', 'ENOENT'].includes(error?.code) || error instanceof SyntaxError;
    refuse(
      isIncomplete
        ? `This copy of prelim is not built yet, or not completely. In its folder, ${dirname(__dirname)}, run: npm ci`
        : 'This is a fault of prelim, not of your mission: it cannot start. Please report it on the issue tracker of ' +
            `prelim: send all of this.\nNode ${process.version}, ${process.platform}.\n${error?.stack ?? error}`,
    );
  }
}

function refuse(why) {
  process.exitCode = 2;
  process.stderr.write(`prelim: ${why}\n`);
}
