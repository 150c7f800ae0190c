import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

export type Env = Record<string, string | undefined>;

/** The files for a mode (NODE_ENV), highest precedence first; names and order are those of Next. */
const envFilesOf = (mode: string): string[] => [
  `.env.${mode}.local`,
  // Tests must have the same result on every machine.
  ...(mode === 'test' ? [] : ['.env.local']),
  `.env.${mode}`,
  '.env',
];

/**
 * What the files in `dir` set together; an empty value counts as unset, so that a file of lower precedence can set it.
 */
export function readEnvFiles(dir: string, mode: string): Env {
  const found: Env = {};
  for (const name of envFilesOf(mode).toReversed()) {
    for (const [key, value] of Object.entries(parseEnv(textOf(join(dir, name))))) if (value) found[key] = value;
  }
  return found;
}

/** Changes when one of the files is written, created, replaced or removed. */
export function stampOf(dir: string, mode: string): string {
  return envFilesOf(mode)
    .map((name) => {
      try {
        const stat = statSync(/* turbopackIgnore: true */ join(dir, name), { throwIfNoEntry: false, bigint: true });
        return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : '';
      } catch {
        return 'unreadable';
      }
    })
    .join('|');
}

/** UTF-8 or UTF-16, as PowerShell writes it, with any line endings; an unreadable file counts as empty. */
function textOf(path: string): string {
  try {
    const bytes = readFileSync(/* turbopackIgnore: true */ path);
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    // The decoder drops a byte order mark.
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return '';
  }
}
