// The shortest use of the service: node --conditions=react-server examples/basic-use.ts
import { StreamChatService } from '../lib/runtime/stream-chat-service.ts';

const service = new StreamChatService();

for await (const event of service.streamChat('你好，请介绍一下你自己')) {
  if (event.type === 'stream_chunk') process.stdout.write(event.chunk);
}

await service.close();
