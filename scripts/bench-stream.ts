// npm run bench:stream [-- --n 1,10,50,100,200,500 --tokens 200 --rate 50 --only pipe,route,sdk,client,app --profile
// DIR --other CHECKOUT --table] With --only workers1,workers2 (and workers4) it compares processes of `npm start`, on
// TEST_POSTGRES_URL and TEST_REDIS_URL. Else compares the built app with a bare pipe, a bare route of its framework, that route with
// the SDK in it, and with the SDK behind the product's client: all in front of the same stand-in upstream, in one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './bench-stream/load.ts';
import { startProcess } from './bench-stream/process.ts';
import { comparison, line, table } from './bench-stream/report.ts';
import { TARGETS } from './bench-stream/targets.ts';

const MOCK_PORT = 21790;

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1,10,50,100,200,500' },
    tokens: { type: 'string', default: '200' },
    rate: { type: 'string', default: '50' },
    only: { type: 'string' },
    profile: { type: 'string' },
    other: { type: 'string' },
    table: { type: 'boolean', default: false },
  },
});
const tokens = Number(values.tokens);
const mockUrl = `http://127.0.0.1:${MOCK_PORT}`;
const dataDir = mkdtempSync(join(tmpdir(), 'bench-stream-'));
const running: { stop(): Promise<void> }[] = [];
const stopAll = () => Promise.allSettled(running.toReversed().map((one) => one.stop()));

try {
  running.push(await startProcess(['tests/mock-dashscope/main.ts'], { PORT: String(MOCK_PORT) }, mockUrl));
  const targets = [];
  const names = values.only ?? (values.other === undefined ? 'pipe,route,sdk,client,app' : 'pipe,route,other,app');
  for (const name of names.split(',')) {
    const start = TARGETS[name];
    if (!start) throw new Error(`unknown target "${name}" (have ${Object.keys(TARGETS).join(', ')})`);
    const options = { mockUrl, model: `mock-stamps-${tokens}-${values.rate}`, dataDir };
    const target = await start({
      ...options,
      ...(values.profile !== undefined && { profileDir: values.profile }),
      ...(values.other !== undefined && { otherDir: values.other }),
    });
    running.push(target);
    targets.push(target);
  }
  console.log(`${tokens} tokens an answer at ${values.rate} tokens/s; two warm-up rounds of 50 first`);
  for (const target of targets) for (let round = 0; round < 2; round += 1) await measure(target, 50, tokens);
  const rounds = [];
  for (const answers of values.n.split(',').map(Number)) {
    console.log(`\n${answers} at once (asked: ${answers * Number(values.rate)} tokens/s)`);
    const results = [];
    for (const target of targets) {
      const measured = await measure(target, answers, tokens);
      results.push(measured);
      console.log(line(measured));
    }
    for (const text of comparison(results)) console.log(text);
    rounds.push(results);
  }
  if (values.table) console.log(`\n${table(rounds).join('\n')}`);
} finally {
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
}
