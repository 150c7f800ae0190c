// npm run reports [-- --limit 500]
// What readers said is wrong about places, newest first, one JSON object per line: { place, problem, note?, source?,
// at }. Reads the database of DATABASE_URL; the app may be running.
import { parseArgs } from 'node:util';
import { readConfig } from '../lib/config.ts';
import { environment } from '../lib/runtime/live-env.ts';
import { createStore } from '../lib/store/index.ts';

const { values } = parseArgs({ options: { limit: { type: 'string', default: '100' } } });
const limit = Number(values.limit);
if (!Number.isInteger(limit) || limit < 1) {
  console.error('usage: npm run reports [-- --limit NUMBER]');
  process.exit(1);
}
const store = createStore(readConfig(environment()).config.database);
await store.open();
for (const report of await store.listReports(limit)) console.log(JSON.stringify(report));
await store.close();
