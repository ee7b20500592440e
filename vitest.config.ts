import { defineConfig } from 'vitest/config';

// The packages as a user gets them, without the assertions of their builds for development.
process.env['NODE_ENV'] = 'production';

/**
 * Three projects. `npm test` runs the first two, `npm run test:programs` the third:
 * - unit: starts no process of prelim. Its files share the modules that they load (`isolate: false`), so that no test
 *   may leave a module, the environment or the working folder other than it was.
 * - processes: what only whole processes can show, with the bundle in `dist/` that a user runs.
 * - programs: what LibreOffice and poppler make of the documents.
 *
 * No test is decided by a limit in seconds: `testTimeout` only ends what hangs. Tests of speed compare with a
 * calibration in the same run (`test/support/cpu-time.ts`).
 */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // Much is made and thrown away in each test: with a larger young generation there is half as much to collect, and
    // helper threads of the collector would only wait for each other where two workers have two cores.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/processes/**', 'test/programs/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'processes', include: ['test/processes/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'programs', include: ['test/programs/**/*.test.ts'] } },
    ],
  },
});
