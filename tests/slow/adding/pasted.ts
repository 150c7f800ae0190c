import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A fenced block of a document whose info string names a file. */
export interface Block {
  /** The heading it is under. */
  section: string;
  file: string;
  isDiff: boolean;
  text: string;
}

/** A copy of the sources in a folder of its own, with this one's packages. */
export function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'wentu-adding-'));
  for (const name of ['app', 'components', 'lib', 'tests', 'scripts', 'docs', 'generated', 'public']) {
    cpSync(join(ROOT, name), join(copy, name), {
      recursive: true,
      filter: (path) => !/[/\\]e2e$|[/\\]chaos$/.test(path),
    });
  }
  const files = [
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
    '.env.local.example',
    'proxy.ts',
    'instrumentation.ts',
  ];
  for (const name of [...files, 'next.config.ts', 'next-env.d.ts']) cpSync(join(ROOT, name), join(copy, name));
  // What the product is made of, and the one test that tsc checks against a new tool.
  const checked = ['next-env.d.ts', 'lib', 'components', 'app', 'proxy.ts', 'tests/unit/tools/parameters.test.ts'];
  const compilerOptions = { incremental: false };
  const settings = { extends: './tsconfig.json', compilerOptions, include: checked };
  writeFileSync(join(copy, 'tsconfig.added.json'), JSON.stringify(settings));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Writes a new file, or changes one. Throws unless the lines a change starts from occur exactly once. */
export function paste({ file, isDiff, text }: Block, into: string): void {
  const path = join(into, file);
  if (!isDiff) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return;
  }
  const lines = text.split('\n').slice(0, -1);
  const side = (dropped: string) =>
    lines
      .filter((line) => !line.startsWith(dropped))
      .map((line) => line.slice(1))
      .join('\n');
  const [before, after, whole] = [side('+'), side('-'), readFileSync(path, 'utf8')];
  const found = `\n${whole}`.split(`\n${before}\n`).length - 1;
  if (found !== 1) throw new Error(`${file}: these lines stand there ${found} times:\n${before}`);
  writeFileSync(path, `\n${whole}`.replace(`\n${before}\n`, () => `\n${after}\n`).slice(1));
}

/** A folder of words under another name, as a translator would begin: only its entries say which language it is. */
export function copyLanguage(from: string, to: string, i18n: string): void {
  cpSync(join(i18n, from), join(i18n, to), { recursive: true });
  for (const entry of readdirSync(join(i18n, to))) {
    const path = join(i18n, to, entry);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(new RegExp(`^export const ${from}\\b`, 'm'), `export const ${to}`));
  }
}
