// npm run bench:understanding
// Prints what the embedded model costs: time a message over all utterances, its start and its memory. The latter two are taken
// in fresh processes, of a bundle that is made as the production build is (minified, word lists as JSON): from before its code is
// loaded until its first message is understood. What any server has loaded anyway comes before that and is not counted, nor is
// the start of Node. Printed are the median of the runs, the fastest, and the least processor time, which a busy machine changes little.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const RUNS = 6;
const STARTS = 11;
const FIRST = { zh: '明天要带伞吗', en: 'will it rain tomorrow' };
/** Nothing; the place names; understanding alone, with its first message in each language; all. */
const PARTS = ['none', 'gazetteer', 'zh', 'en', 'both'] as const;
type Part = (typeof PARTS)[number];
interface Cost {
  ms: number;
  cpuMs: number;
  heapMb: number;
  rssMb: number;
}

const [part, bundle = ''] = process.argv.slice(2);
const isPart = (text: string | undefined): text is Part => PARTS.some((each) => each === text);
if (isPart(part)) console.log(JSON.stringify(await load(part, bundle)));
else {
  await times();
  const folder = await bundled();
  for (const each of PARTS) start(each, folder);
}

/** Time a message, after each has been understood once. */
async function times(): Promise<void> {
  const { loadGazetteer } = await import('../lib/gazetteer/load.ts');
  const { lexiconsOf } = await import('../lib/runtime/lexicons.ts');
  const { understand } = await import('../lib/understanding/understand.ts');
  const { conversationFor, readUtterances, utteranceFiles } = await import('../tests/fixtures/utterances/score.ts');
  const gazetteer = loadGazetteer();
  const lexicons = lexiconsOf(() => gazetteer);
  const asked = utteranceFiles().flatMap(readUtterances).map(conversationFor);
  const least = asked.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++)
    for (const [index, each] of asked.entries()) {
      const started = performance.now();
      understand(each, lexicons);
      least[index] = Math.min(least[index] ?? 0, performance.now() - started);
    }
  const taken = asked.map(({ message }, index) => ({ ms: least[index] ?? 0, message })).toSorted((a, b) => a.ms - b.ms);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]?.ms ?? 0;
  console.log(`${taken.length} messages: p50 ${ms(at(0.5))}, p99 ${ms(at(0.99))}, max ${ms(at(1))}`);
  for (const slow of taken.slice(-3).toReversed()) console.log(`  ${ms(slow.ms)}  ${slow.message.slice(0, 60)}`);
}

/** The folder of a bundle with a file for each of what is loaded. */
async function bundled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wentu-bench-'));
  const input = {
    registry: 'lib/tools/registry.ts',
    answers: 'lib/i18n/answers.ts',
    lexicons: 'lib/runtime/lexicons.ts',
    gazetteer: 'lib/gazetteer/load.ts',
    understand: 'lib/understanding/understand.ts',
  };
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // As Next's bundler does it.
    json: { stringify: true, namedExports: false },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      minify: true,
      outDir: folder,
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { entryFileNames: '[name].mjs' } },
    },
  });
  return folder;
}

/** One part of the model, in fresh processes. */
function start(each: Part, folder: string): void {
  const args = [...process.execArgv, '--expose-gc', import.meta.filename, each, folder];
  const runs = Array.from(
    { length: STARTS },
    (): Cost => JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout),
  );
  const sorted = (of: (one: Cost) => number) => runs.map(of).sort((a, b) => a - b);
  const least = (of: (one: Cost) => number) => sorted(of)[0] ?? 0;
  const median = sorted((one) => one.ms)[STARTS >> 1] ?? 0;
  console.log(
    `${each.padEnd(10)} start ${ms(median)} (fastest ${ms(least((one) => one.ms))}, processor ${ms(least((one) => one.cpuMs))}), heap ${least((one) => one.heapMb).toFixed(1)} MB, RSS ${least((one) => one.rssMb).toFixed(1)} MB`,
  );
}

/** Loads a part, understands its first message, and says what that took. */
async function load(each: Part, folder: string): Promise<Cost> {
  const from = (name: string) => import(join(folder, `${name}.mjs`));
  // What any server has loaded before.
  await Promise.all([from('registry'), from('answers'), import('node:zlib')]);
  const before = memory();
  const [started, used] = [performance.now(), process.cpuUsage()];
  const hasPlaces = each === 'gazetteer' || each === 'both';
  const gazetteer = hasPlaces ? (await from('gazetteer')).loadGazetteer() : undefined;
  if (each === 'zh' || each === 'en' || each === 'both') {
    const [{ understand }, { lexiconsOf }] = await Promise.all([from('understand'), from('lexicons')]);
    const lexicons = lexiconsOf(() => gazetteer);
    const pageLocale = each === 'en' ? 'en' : 'zh';
    const conversation = {
      message: FIRST[pageLocale],
      before: [],
      now: [],
      today: '2026-11-25',
      hour: 14,
      selection: [],
    };
    const facts = { ...conversation, pageLocale, hasView: true, hasPosition: false };
    understand(facts, gazetteer ? lexicons : { ...lexicons, places: { scan: () => [] } });
  }
  const took = performance.now() - started;
  const { user, system } = process.cpuUsage(used);
  const after = memory();
  const [heapMb = 0, rssMb = 0] = [after.heap - before.heap, after.rss - before.rss].map((bytes) => bytes / 2 ** 20);
  return { ms: took, cpuMs: (user + system) / 1000, heapMb, rssMb };
}

function memory(): { heap: number; rss: number } {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed + arrayBuffers, rss };
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
