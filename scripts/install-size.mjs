// `npm run install-size`: disk usage of a full installation and of one for a server (--omit=dev), with the largest
// packages. Both are installed from the lock into a temporary folder.
import './node-check.mjs';
import { execFileSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LARGEST = 12;

for (const { title, goalMb, args } of [
  { title: 'npm ci', goalMb: 900, args: [] },
  { title: 'npm ci --omit=dev', goalMb: 650, args: ['--omit=dev'] },
]) {
  const folder = mkdtempSync(join(tmpdir(), 'wentu-install-'));
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, join(folder, file));
    execFileSync('npm', ['ci', ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const packages = packagesIn(join(folder, 'node_modules'));
    const totalMb = packages.reduce((sum, { mb }) => sum + mb, 0);
    console.log(`${title}: ${Math.round(totalMb)} MB of ${goalMb}, ${packages.length} packages`);
    for (const { name, mb } of packages.slice(0, LARGEST)) console.log(`  ${mb.toFixed(1).padStart(6)}  ${name}`);
    if (totalMb > goalMb) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The packages at the top, each with those inside it, the largest first. */
function packagesIn(folder) {
  return readdirSync(folder)
    .flatMap((name) => (name.startsWith('@') ? readdirSync(join(folder, name)).map((own) => join(name, own)) : [name]))
    .map((name) => ({ name, mb: diskBytes(join(folder, name)) / 2 ** 20 }))
    .sort((a, b) => b.mb - a.mb);
}

function diskBytes(path) {
  const stat = lstatSync(path);
  // Of 512 bytes each, whatever the disk's own are.
  const own = stat.blocks * 512;
  if (!stat.isDirectory()) return own;
  return readdirSync(path).reduce((sum, name) => sum + diskBytes(join(path, name)), own);
}
