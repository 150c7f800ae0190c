import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Ended, runProgram } from '../run-program.ts';
import type { StepInput } from '../step.ts';
import { ENGINE, isInstalled, PLATFORMS, packageFolder } from './engine.ts';

interface InstallInput extends Pick<StepInput, 'onProgress' | 'signal'> {
  /** Where it is to be: engineFolder(). */
  engine: string;
  /** Default: npm, as the path finds it. */
  npm?: string;
}

const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs the routing engine with npm, from the registry that npm is set to, unless it is there. A package with any
 * other checksum is refused, none of its scripts runs, and only a whole installation takes its place. Throws in words
 * for the operator.
 */
export async function installEngine({ onProgress, signal, npm = 'npm', ...input }: InstallInput): Promise<void> {
  const engine = resolve(input.engine);
  if (isInstalled(engine)) return;
  const platform = `${process.platform}/${process.arch}`;
  if (!PLATFORMS.some((each) => each === platform))
    throw new Error(
      `Streets: the routing engine is not built for ${platform}, only for ${PLATFORMS.join(', ')}; leave them out with --no-streets`,
    );
  onProgress(0, undefined, `fetching ${ENGINE.name} ${ENGINE.version} (87 MB, once)`);
  const staging = `${engine}.${randomUUID()}`;
  try {
    await mkdir(staging, { recursive: true });
    await writeFile(join(staging, 'package.json'), JSON.stringify(MANIFEST, null, 2));
    await writeFile(join(staging, 'package-lock.json'), JSON.stringify(LOCK, null, 2));
    const ended = await runProgram(npm, ['ci', ...FLAGS, '--cache', join(staging, 'cache')], { cwd: staging, signal });
    if (ended.code !== 0) throw new Error(refusalOf(ended));
    await removeOthers(staging, platform);
    await rm(join(staging, 'cache'), { recursive: true, force: true });
    await assertRuns(staging, signal);
    // Somebody else may have been faster.
    if (isInstalled(engine)) return;
    await rm(engine, { recursive: true, force: true });
    await mkdir(dirname(engine), { recursive: true });
    await rename(staging, engine);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`Streets: npm was not found, which fetches the routing engine; ${BY_HAND}`, { cause: error });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Removes what installations that were killed have left. Only where nobody else installs at the same time. */
export async function removeHalfInstalled(engine: string): Promise<void> {
  const dir = dirname(resolve(engine));
  const staging = new RegExp(`^${basename(engine)}\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
  const names = await readdir(dir).catch(() => []);
  for (const name of names.filter((each) => staging.test(each)))
    await rm(join(dir, name), { recursive: true, force: true });
}

const BY_HAND = 'or copy the folder "engine" of a region’s folder from a machine with the same system';

const MANIFEST = { name: 'region-engine', private: true, dependencies: { [ENGINE.name]: ENGINE.version } };
const LOCK = {
  name: MANIFEST.name,
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: MANIFEST.name, dependencies: MANIFEST.dependencies },
    [`node_modules/${ENGINE.name}`]: { version: ENGINE.version, integrity: ENGINE.integrity },
  },
};

function refusalOf({ lines }: Ended): string {
  const code = lines.map((line) => /error code (\w+)/.exec(line)?.[1]).find((found) => found !== undefined);
  if (code === 'EINTEGRITY')
    return `Streets: the package that npm fetched is not the one expected (its checksum differs); nothing was installed`;
  return `Streets: npm could not fetch the routing engine (${code ?? lines.at(-1) ?? 'no reason given'}); try again with a network, ${BY_HAND}`;
}

/** The same programs for other systems: half of its size. */
async function removeOthers(engine: string, platform: string): Promise<void> {
  for (const each of PLATFORMS)
    if (each !== platform) await rm(join(packageFolder(engine), each), { recursive: true, force: true });
}

/** A library that is too old shows on loading only; a crash must not be ours. */
async function assertRuns(engine: string, signal: AbortSignal): Promise<void> {
  const load = 'require(process.argv[1])';
  const { code, lines } = await runProgram(process.execPath, ['-e', load, packageFolder(engine)], { signal });
  if (code === 0) return;
  const why = lines.find((line) => /GLIBC|Error/.test(line)) ?? `code ${code}`;
  throw new Error(
    `Streets: the routing engine does not start here (${why.trim()}): it needs Linux with glibc 2.28 or newer, or macOS`,
  );
}
