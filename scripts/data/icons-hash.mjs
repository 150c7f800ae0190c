import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ICON = /\.(?:png|svg|ico|webmanifest)$/;

/** Names and contents of the icons and manifests directly in a folder, as 12 hex digits. */
export function iconsHash(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && ICON.test(entry.name));
  for (const name of files.map((entry) => entry.name).sort()) {
    const content = readFileSync(join(folder, name));
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}
