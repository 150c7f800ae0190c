// Adds the optional platform packages missing from package-lock.json, so that `npm ci` works on every platform, and
// marks the Node among them as being for glibc, which its own package does not: npm then leaves it out on musl.
// Idempotent. Run after every dependency change: a lock written on Linux leaves out the optional packages of other
// systems. The order is npm's own, so that an install leaves the file unchanged.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const OS = /\b(darwin|linux|win32|android|freebsd|openbsd|netbsd|sunos|aix|openharmony)\b/;
const CPU = /\b(wasm32|arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64|mips64el)\b/;
const LIBC = /\b(musl|gnu)/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));

function isLocked(dir, name) {
  if (`${dir && `${dir}/`}node_modules/${name}` in lock.packages) return true;
  return dir !== '' && isLocked(dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/'))), name);
}

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
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
