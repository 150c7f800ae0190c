import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** V8 compiles every function of such a script while it streams in, beside the main thread; other engines see a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n';

/** Marks the scripts that each page runs at once: compiled when first called, they hold up the page as it starts. */
export function compileEarly(distDir) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(distDir, 'build-manifest.json'), 'utf8'));
  for (const file of rootMainFiles) {
    const path = join(distDir, file);
    const text = readFileSync(path, 'utf8');
    if (!text.startsWith(HINT)) writeFileSync(path, HINT + text);
  }
}
