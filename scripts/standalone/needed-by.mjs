import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Of imports and re-exports that remain when the types are stripped: what is between the quotes. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** A file that is read beside the source; only one that is written out can be taken along. */
const BESIDE = /\bnew URL\(([^()]*?),\s*import\.meta\.url\)/g;
const WRITTEN_OUT = /^'([^']+)'$/;

const SOURCE = /\.[cm]?[jt]s$/;

/**
 * What these source files need to run: they, the files they import or read beside them, and the packages, by name.
 * Paths are relative to root, with slashes. unnamed: where a file is read whose name is put together while the program
 * runs, which nobody can take along.
 */
export function neededBy(entries, root = '.') {
  const files = new Set();
  const packages = new Set();
  const unnamed = [];
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (!SOURCE.test(file)) continue;
    const text = readFileSync(join(root, file), 'utf8');
    const nextTo = (to) => normalize(join(dirname(file), to)).replaceAll('\\', '/');
    for (const [whole, argument] of text.matchAll(BESIDE)) {
      const [, to] = WRITTEN_OUT.exec(argument) ?? [];
      if (to === undefined) unnamed.push(`${file}: ${whole}`);
      else waiting.push(nextTo(to));
    }
    for (const [, fixed, dynamic] of text.matchAll(IMPORT)) {
      const to = fixed ?? dynamic;
      if (to.startsWith('.')) waiting.push(nextTo(to));
      else if (!to.startsWith('node:')) packages.add(packageOf(to));
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort(), unnamed };
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
