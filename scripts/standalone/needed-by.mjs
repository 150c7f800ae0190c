import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Of imports and re-exports that remain when the types are stripped: what is between the quotes. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/**
 * What these source files need to run: they and the files they import, and the packages, by name. Paths are relative to
 * root, with slashes.
 */
export function neededBy(entries, root = '.') {
  const files = new Set();
  const packages = new Set();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (file.endsWith('.json')) continue;
    for (const [, fixed, dynamic] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT)) {
      const to = fixed ?? dynamic;
      if (to.startsWith('.')) waiting.push(normalize(join(dirname(file), to)).replaceAll('\\', '/'));
      else if (!to.startsWith('node:')) packages.add(packageOf(to));
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/** 'kysely/migration' → 'kysely', '@scope/name/part' → '@scope/name'. */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The folders of these packages and of all they depend on, from root. Optional ones count if they are installed. */
export function foldersOf(packages, root = '.') {
  const folders = new Set();
  const visit = (name, from) => {
    const folder = nearest(name, from, root);
    if (folder === null || folders.has(folder)) return folder !== null;
    folders.add(folder);
    const { dependencies = {}, peerDependencies = {} } = manifestOf(join(root, folder));
    for (const each of Object.keys(dependencies)) {
      if (!visit(each, folder)) throw new Error(`${folder} depends on ${each}, which is not installed`);
    }
    for (const each of Object.keys(peerDependencies)) visit(each, folder);
    return true;
  };
  for (const name of packages) if (!visit(name, '')) throw new Error(`${name} is not installed`);
  return [...folders].sort();
}

/** Where Node finds this package from that folder; null: nowhere. */
function nearest(name, from, root) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at === '.' ? '' : at, 'node_modules', name);
    if (manifestOf(join(root, folder))) return folder;
    if (at === '' || at === '.') return null;
  }
}

function manifestOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return null;
  }
}
