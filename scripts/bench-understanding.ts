// npm run bench:understanding
// Prints what the embedded model costs: time a message over all utterances, its start and its memory, each of the latter two
// in a process of its own (which this script starts with one argument). Of several runs the fastest counts, so that a busy
// machine changes little; compiled code comes from a cache, as it would from a bundle.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cache = mkdtempSync(join(tmpdir(), 'wentu-bench-'));
const RUNS = 6;
const part = process.argv[2];
if (part === undefined) {
  await times();
  for (const each of ['none', 'gazetteer', 'model', 'both']) start(each);
} else await load(part);

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

/** One part of the model in a process of its own. */
function start(each: string): void {
  const args = [...process.execArgv, '--expose-gc', import.meta.filename, each];
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const runs = Array.from({ length: RUNS }, () =>
    spawnSync(process.execPath, args, { encoding: 'utf8', env }).stdout.trim(),
  );
  const read = runs.slice(1).map((run): { ms: number; heapMb: number; rssMb: number } => JSON.parse(run));
  const least = (of: (one: (typeof read)[number]) => number) => Math.min(...read.map(of));
  console.log(
    `${each.padEnd(10)} start ${ms(least((one) => one.ms))}, heap ${least((one) => one.heapMb).toFixed(1)} MB, RSS ${least((one) => one.rssMb).toFixed(1)} MB`,
  );
}

/** Loads it, understands one message, and prints what that took. */
async function load(part: string): Promise<void> {
  // What any server has loaded before.
  await import('../lib/tools/registry.ts');
  await import('../lib/i18n/answers.ts');
  const before = memory();
  const started = performance.now();
  const { loadGazetteer } = await import('../lib/gazetteer/load.ts');
  const gazetteer = part === 'gazetteer' || part === 'both' ? loadGazetteer() : undefined;
  if (part === 'model' || part === 'both') {
    const { understand } = await import('../lib/understanding/understand.ts');
    const { lexiconsOf } = await import('../lib/runtime/lexicons.ts');
    const places = { scan: () => [] };
    const known = lexiconsOf(() => {
      if (!gazetteer) throw new Error('not loaded');
      return gazetteer;
    });
    const conversation = { message: '明天要带伞吗', before: [], now: [], today: '2026-11-25', hour: 14, selection: [] };
    const facts = { ...conversation, pageLocale: 'zh' as const, hasView: true, hasPosition: false };
    understand(facts, gazetteer ? known : { ...known, places });
  }
  const took = performance.now() - started;
  const after = memory();
  const [heapMb, rssMb] = [after.heap - before.heap, after.rss - before.rss].map((bytes) => bytes / 2 ** 20);
  console.log(JSON.stringify({ ms: took, heapMb, rssMb }));
}

function memory(): { heap: number; rss: number } {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed + arrayBuffers, rss };
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
