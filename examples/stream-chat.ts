// Asks one question from a program: npm run example, or npm run example -- "巴黎在哪？"
// The key comes from .env, .env.local or the environment; without one the demo model answers.
import { StreamChatService } from '../lib/runtime/stream-chat-service.ts';

const question = process.argv.slice(2).join(' ') || '北京今天天气怎么样？';
const service = new StreamChatService();
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

for await (const event of service.streamChat(question, { signal: stop.signal })) {
  switch (event.type) {
    case 'stream_start':
      console.log('🚀 开始流式传输...');
      break;
    case 'stream_chunk':
      // What a terminal has already shown cannot be retracted.
      if (event.retract !== undefined) process.stdout.write('\n（以上是模型的思考）\n');
      process.stdout.write(event.chunk);
      break;
    case 'stream_end':
      console.log('\n✅ 流式传输完成');
      break;
    case 'error':
      console.error(`\n❌ 错误: ${event.error}\n   解决: ${event.fix}`);
      process.exitCode = 1;
  }
}

await service.close();
