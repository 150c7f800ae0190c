// npm run ratings [-- --limit 500]
// What readers thought of answers, newest first, one JSON object per line: { vote, reason?, at, question, answer,
// sessionId, messageId }. Reads the database of DATABASE_URL; the app may be running.
import { parseArgs } from 'node:util';
import { readConfig } from '../lib/config.ts';
import { environment } from '../lib/runtime/live-env.ts';
import { createStore } from '../lib/store/index.ts';

const { values } = parseArgs({ options: { limit: { type: 'string', default: '100' } } });
const limit = Number(values.limit);
if (!Number.isInteger(limit) || limit < 1) {
  console.error('usage: npm run ratings [-- --limit NUMBER]');
  process.exit(1);
}
const store = createStore(readConfig(environment()).config.database);
await store.open();
for (const rating of await store.listRatings(limit)) console.log(JSON.stringify(rating));
await store.close();
