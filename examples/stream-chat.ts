// Asks one question from a program: npm run example -- "北京今天天气怎么样？"
// Uses the same core as the web server, with a database in memory, so that it also runs beside a running server.
import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { readConfig } from '../lib/config.ts';
import { createServer } from '../lib/server/compose.ts';

if (existsSync('.env.local')) loadEnvFile('.env.local');
const question = process.argv.slice(2).join(' ') || '北京今天天气怎么样？';
const { config, notes } = readConfig(process.env);
for (const { variable, text } of notes) console.error(`! ${variable}: ${text}`);

const server = createServer({
  config: { ...config, database: { kind: 'sqlite', path: ':memory:' }, cookieSecrets: ['unused'] },
  log: () => {},
});
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

for await (const event of server.streamChat.streamChat(question, { signal: stop.signal })) {
  switch (event.type) {
    case 'stream_start':
      console.log(`开始 · ${question}`);
      break;
    case 'stream_chunk':
      process.stdout.write(event.chunk);
      break;
    case 'stream_end':
      console.log('\n完成');
      break;
    case 'error': {
      console.error(`\n❌ 错误: ${event.error}\n解决: ${event.fix}`);
      process.exitCode = 1;
    }
  }
}
await server.lifecycle.stop();
