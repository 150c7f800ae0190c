// Adjusts package-lock.json: adds missing optional packages of other platforms, so that `npm ci` works on every platform;
// marks two packages with the platform they are for, which they do not declare themselves, so that npm leaves them out
// elsewhere; and removes optional dependencies that we do not use. Idempotent. Run after every dependency change.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const OS = /\b(darwin|linux|win32|android|freebsd|openbsd|netbsd|sunos|aix|openharmony)\b/;
const CPU = /\b(wasm32|arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64|mips64el)\b/;
const LIBC = /\b(musl|gnu)/;

/**
 * Optional dependencies we do not use, by package: Next resizes no images and runs no tests for us, and i18next needs no
 * types. Next only checks that `typescript` is installed; the compiler itself comes with the development dependency
 * `typescript-compiler`, an alias of the same package.
 */
const NOT_USED = { next: ['sharp', '@playwright/test'], i18next: ['typescript'], typescript: null };

const lock = JSON.parse(readFileSync(FILE, 'utf8'));

function isLocked(dir, name) {
  if (`${dir && `${dir}/`}node_modules/${name}` in lock.packages) return true;
  return dir !== '' && isLocked(dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/'))), name);
}

for (const [dir, names] of Object.entries(NOT_USED)) {
  const parent = lock.packages[`node_modules/${dir}`];
  for (const name of names ?? Object.keys(parent?.optionalDependencies ?? {})) {
    for (const field of ['optionalDependencies', 'peerDependencies', 'peerDependenciesMeta']) {
      delete parent?.[field]?.[name];
      if (parent?.[field] && Object.keys(parent[field]).length === 0) delete parent[field];
    }
  }
}
// Nothing else uses the image library.
for (const dir of Object.keys(lock.packages))
  if (/^node_modules\/(?:sharp$|@img\/)/.test(dir)) delete lock.packages[dir];

for (const [dir, parent] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    if (isLocked(dir, name)) continue;
    const [os, cpu, libc] = [OS, CPU, LIBC].map((pattern) => pattern.exec(name)?.[1]);
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~>=\s]+/, ''),
      ...(cpu && { cpu: [cpu] }),
      ...(parent.dev && { dev: true }),
      ...(libc && { libc: [libc === 'gnu' ? 'glibc' : libc] }),
      optional: true,
      ...(os && { os: [os] }),
    };
  }
}

for (const [dir, entry] of Object.entries(lock.packages)) {
  if (/^node_modules\/node-linux-/.test(dir)) entry.libc = ['glibc'];
  if (/\/oxide-wasm32-wasi$/.test(dir)) entry.cpu = ['wasm32'];
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
