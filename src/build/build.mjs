/**
 * Makes `dist/` from the sources, with esbuild: `node src/build/build.mjs`, which is `npm run build`.
 *
 *   dist/prelim.cjs   the command with all its packages: read and compiled in a third of the time of its single files
 *   dist/load.cjs     what `bin/prelim.js` starts with: reads the bundle and the code that V8 has compiled before
 *   dist/<house>.json what each house that comes with prelim amounts to, checked and parsed (`houses.ts`)
 *
 * What each trick of it saves, and the test that proves it, stands in `README.md` beside this file.
 */
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/** @type {import('esbuild').BuildOptions} */
const forNode = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  // CommonJS loads faster than modules do, and only a script can be kept as compiled code.
  format: 'cjs',
  // CommonJS has no `import.meta`; the files that ask for it find the folder that they were bundled into.
  define: { 'import.meta.dirname': '__dirname' },
  // A program that is a native addon: it is loaded for PDF alone, from node_modules, where it is installed.
  external: ['@myriaddreamin/typst-ts-node-compiler'],
  logLevel: 'warning',
};

/** The command asks its package.json for name and version: nothing else of it goes into the bundle. */
const nameAndVersion = {
  name: 'name-and-version',
  setup(build) {
    const manifest = join(root, 'package.json');
    build.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      if (path !== manifest) return undefined;
      const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const forCommand = {
  ...forNode,
  alias: {
    // The build for Node starts by loading worker threads, which prelim has no use for.
    fflate: './node_modules/fflate/esm/browser.js',
    'node:child_process': './src/build/shims/child-process.ts',
    'decode-named-character-reference': './src/build/shims/character-references.ts',
  },
  // `import()` becomes `require`: inside a bundle a module is there at once, and still evaluated only when asked for.
  supported: { 'dynamic-import': false },
  plugins: [nameAndVersion],
};

/**
 * Bundles a program with all that it imports into one script of CommonJS.
 * @param {string} entry its first file, relative to the folder of the project
 * @param {string} outfile where the script goes
 * @param {import('esbuild').BuildOptions} [options] what is other than for the command
 */
export async function bundle(entry, outfile, options = {}) {
  await esbuild.build({ ...forCommand, ...options, entryPoints: [entry], outfile });
}

/**
 * Prepares a bundle for the loader (`src/cli/startup/load.ts`).
 * @param {string} file a script that `bundle` has made
 */
export function finishForLoader(file) {
  // esbuild leaves letters beyond ASCII in regular expressions. Escaped, the text is ASCII: V8 keeps it in one byte a
  // letter instead of two, and the loader need not decode it.
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const code = readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped);
  // The function that Node puts round a CommonJS module is added here: at every start it would copy the text.
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname) {${code}\n})`);
}

async function buildCommand() {
  const prelim = join(root, 'dist/prelim.cjs');
  const houses = join(root, 'dist/houses.cjs');
  await Promise.all([
    bundle('src/cli/main.ts', prelim),
    bundle('src/cli/startup/load.ts', join(root, 'dist/load.cjs')),
    bundle('src/build/houses.ts', houses),
  ]);
  finishForLoader(prelim);
  await import(pathToFileURL(houses).href); // writes the houses beside itself; one that is broken ends the build
  rmSync(houses);
}

/** `npm run gauntlet` runs the sources with its own edits, as one readable script. */
const buildGauntlet = () => bundle('test/gauntlet/run.ts', join(root, 'dist/gauntlet.cjs'), { minify: false });

/** `npm run fuzz` does likewise. */
const buildFuzz = () => bundle('test/fuzz/run.ts', join(root, 'dist/fuzz.cjs'), { minify: false });

const programs = new Map([
  ['gauntlet', buildGauntlet],
  ['fuzz', buildFuzz],
]);

if (realpathSync(process.argv[1] ?? '.') === import.meta.filename)
  await (programs.get(process.argv[2]) ?? buildCommand)();
