import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs packages (name → version) into a temporary folder, calls `use` with a `require` that finds them, and removes the
 * folder.
 */
export async function withPackages(packages, use) {
  const folder = mkdtempSync(join(tmpdir(), 'wentu-packages-'));
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', ...wanted], { stdio: 'inherit' });
    await use(createRequire(join(folder, 'package.json')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
