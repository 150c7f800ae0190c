import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { packagesOf } from './faults.mjs';

const run = promisify(execFile);

/** The bill of materials (CycloneDX) of a project's lock, made by npm from the lock alone; folder: where it is. */
export async function billOf(folder) {
  const { stdout } = await run('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline'], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return JSON.parse(stdout);
}

/** The packages of a lock that a bill leaves out, and what it has besides them. */
export function missingIn(bill, lock) {
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const locked = new Set(packagesOf(lock).map(({ name, version }) => `${name}@${version}`));
  return {
    missing: [...locked].filter((one) => !listed.has(one)),
    added: [...listed].filter((one) => !locked.has(one)),
  };
}
