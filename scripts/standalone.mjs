// `npm run standalone`: builds the app into .next/standalone, a folder that runs by itself, without npm and without
// node_modules beside it: `node --max-semi-space-size=16 server.js`. The Dockerfile copies it; so can rsync.
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { bin, node, step } from './run.mjs';
import { foldersOf, neededBy } from './standalone/needed-by.mjs';
import { PROGRAMS } from './standalone/programs.mjs';

const DIST = process.env.NEXT_DIST_DIR ?? '.next';
const OUT = join(DIST, 'standalone');

process.env.NEXT_TELEMETRY_DISABLED = '1';
if (!process.argv.includes('--no-build')) {
  await step('embedded data', node, ['scripts/build-data.mjs']);
  await step('build', node, [bin.next, 'build'], { NEXT_OUTPUT: 'standalone' });
}
if (!existsSync(join(OUT, 'package.json'))) {
  console.error(`${OUT} is not there: build with NEXT_OUTPUT=standalone`);
  process.exit(1);
}
complete();
console.log(`${OUT}: ${Math.round(bytesIn(OUT) / 1e6)} MB. Start it with: node --max-semi-space-size=16 server.js`);

/** What the framework leaves out, and what it should leave out. */
function complete() {
  // Files that the server opens below REGION_DIR look like patterns, which tests fit as well.
  const strangers = readdirSync(OUT).filter((name) => name.startsWith('.env') || name === 'tests');
  for (const name of strangers) rmSync(join(OUT, name), { recursive: true });
  for (const path of ['public', join(DIST, 'static'), 'LICENSE', 'NOTICE']) take(path);
  const { files, packages, unnamed } = neededBy(PROGRAMS);
  if (unnamed.length > 0)
    throw new Error(`write the file's name out, so that it is taken along: ${unnamed.join(', ')}`);
  for (const path of [...files, ...foldersOf(packages)]) take(path);
  if (!existsSync(join(OUT, 'next-server.js'))) renameSync(join(OUT, 'server.js'), join(OUT, 'next-server.js'));
  const { basePath } = JSON.parse(readFileSync(join(DIST, 'required-server-files.json'), 'utf8')).config;
  writeFileSync(
    join(OUT, 'server.js'),
    `import { serve } from './scripts/serve-standalone.mjs';\n\nawait serve(${JSON.stringify({ basePath })});\n`,
  );
}

function take(path) {
  const to = join(OUT, path);
  mkdirSync(dirname(to), { recursive: true });
  // A package's own dependencies have entries of their own.
  const filter = (from) => !/node_modules$/.test(from) || from === path;
  cpSync(path, to, { recursive: true, dereference: true, filter });
}

function bytesIn(path) {
  const stat = lstatSync(path);
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0) : stat.size;
}
