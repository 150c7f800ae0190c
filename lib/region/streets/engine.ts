import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Valhalla with its bindings for Node, built by its makers. 280 MB unpacked, so it is no dependency of the app: it is
 * installed when the first region is built. A new version needs its checksum, as the registry tells it.
 */
export const ENGINE = {
  name: '@valhallajs/valhallajs',
  version: '3.6.1',
  integrity: 'sha512-od2CkY58XW2Frf2/6KTaqgd567XwGKkwFu4ga4YjYOAdu0u3aJIODEr6zlY6sSKW3qGylW1wwg3joZHidIbaiw==',
} as const;

/** The systems it is built for, as its folders are called. */
export const PLATFORMS = ['linux/x64', 'linux/arm64', 'darwin/arm64'] as const;

/** How the manifest of a region names what built its streets. */
export const ENGINE_LABEL = `valhalla ${ENGINE.version}`;

/** Where it is for the regions below this folder. */
export const engineFolder = (regionDir: string) => join(regionDir, 'engine');

export const packageFolder = (engine: string) => join(engine, 'node_modules', ENGINE.name);

/** One of its programs for this machine: "valhalla_build_tiles". */
export const engineProgram = (engine: string, name: string) =>
  join(packageFolder(engine), process.platform, process.arch, name);

/** Whether this version is there, for this machine. What cannot be read is not. */
export function isInstalled(engine: string): boolean {
  const binding = engineProgram(engine, 'valhalla_node.node');
  return versionIn(engine) === ENGINE.version && existsSync(/* turbopackIgnore: true */ binding);
}

function versionIn(engine: string): unknown {
  const manifest = join(packageFolder(engine), 'package.json');
  try {
    const found: unknown = JSON.parse(readFileSync(/* turbopackIgnore: true */ manifest, 'utf8'));
    return Reflect.get(Object(found), 'version');
  } catch {
    return undefined;
  }
}
