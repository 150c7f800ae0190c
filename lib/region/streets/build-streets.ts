import { mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { StreetsFacts } from '../region.ts';
import { type Ended, runProgram } from '../run-program.ts';
import type { StepInput } from '../step.ts';
import { whyKilled } from '../why-killed.ts';
import { phaseOf } from './build-phases.ts';
import { ENGINE_LABEL, engineProgram } from './engine.ts';
import { assertHeights } from './heights.ts';
import { installEngine } from './install-engine.ts';
import { buildConfig } from './valhalla-config.ts';

export interface StreetsInput extends Omit<StepInput, 'bbox'> {
  /** Where the routing engine is or will be installed: engineFolder(). */
  engine: string;
  /** A folder of heights (.hgt, one second of arc), for grades and profiles. */
  elevation?: string;
}

/** Each needs memory for a tile of its own. */
const MOST_THREADS = 4;
const EXTRACT = 'extract.osm.pbf';

/**
 * Makes the tiles of Valhalla of an extract, in a program of its own; installs that program the first time. What an
 * interruption leaves is made anew. Throws in words for the operator.
 */
export async function buildStreets(input: StreetsInput): Promise<StreetsFacts> {
  const { onProgress, signal, elevation } = input;
  const [pbf, out] = [resolve(input.pbf), resolve(input.out)];
  const engine = resolve(input.engine);
  if (elevation !== undefined) assertHeights(elevation);
  await installEngine({ engine, onProgress, signal });
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'tiles'), { recursive: true });
  const config = join(out, 'build.json');
  // Its programs tell a format by the ending, in small letters.
  const extract = join(out, EXTRACT);
  await symlink(pbf, extract);
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism()));
  await writeFile(
    config,
    JSON.stringify(buildConfig({ streets: out, elevation: elevation && resolve(elevation), threads })),
  );
  const run = (name: string) => {
    let done = 0;
    return runProgram(engineProgram(engine, name), ['-c', config, extract], {
      signal,
      cwd: out,
      onLine(line) {
        const phase = phaseOf(name, line);
        if (!phase || phase.done <= done) return;
        done = phase.done;
        onProgress(phase.done, phase.total, phase.words);
      },
    });
  };
  try {
    // Which side to drive on, and what each country allows on its kinds of streets. An extract may not have its borders.
    onProgress(0, undefined, 'borders of countries');
    const borders = await run('valhalla_build_admins');
    if (borders.code !== 0) await rm(join(out, 'admins.sqlite'), { force: true });
    const built = await run('valhalla_build_tiles');
    if (built.code !== 0) throw new Error(`Streets: ${failureOf(built, pbf)}`);
    const facts = await factsOf(out);
    if (facts.tiles === 0) throw new Error(`Streets: ${noStreets(pbf)}`);
    return facts;
  } catch (error) {
    await rm(out, { recursive: true, force: true });
    throw error;
  } finally {
    for (const name of LEFTOVERS) await rm(join(out, name), { force: true });
  }
}

/** Beside the tiles; answering needs none of it. */
const LEFTOVERS = [EXTRACT, 'build.json', 'admins.sqlite', 'duplicateways.txt'];

function failureOf({ code, killedBy, lines }: Ended, pbf: string): string {
  const why = lines
    .findLast((line) => /what\(\):|\[ERROR\]|[Nn]o space/.test(line))
    ?.replace(/^.*?(what\(\):|\])\s*/, '');
  const killed = whyKilled(killedBy);
  if (killed) return `${pbf}: the program ${killed}`;
  if (why?.includes('bad_alloc')) return `${pbf}: memory has run out`;
  if (why?.includes('PBF error')) return `${pbf} is broken or no .osm.pbf (${why.replace('PBF error: ', '')})`;
  // So it ends where it has made no tile at all.
  if (why?.includes('invalid tile id')) return noStreets(pbf);
  if (why?.includes('unsorted'))
    return `${pbf} is not in the order of its numbers, or has negative ones: put it in order, for example with osmium sort or osmium renumber`;
  return `${pbf} could not be read (${why ?? killedBy ?? `code ${code}`})`;
}

const noStreets = (pbf: string) => `${pbf} has no street that leads anywhere; leave them out with --no-streets`;

async function factsOf(out: string): Promise<StreetsFacts> {
  const names = await readdir(join(out, 'tiles'), { recursive: true });
  const tiles = names.filter((name) => name.endsWith('.gph'));
  const sizes = await Promise.all(tiles.map(async (name) => (await stat(join(out, 'tiles', name))).size));
  return { engine: ENGINE_LABEL, tiles: tiles.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
