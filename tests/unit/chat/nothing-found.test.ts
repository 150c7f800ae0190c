import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../../lib/runtime/compose.ts';
import { type GeoServer, startGeoServer } from '../../geo-server/server.ts';
import { testServer } from './fixtures.ts';

let geo: GeoServer;
let server: Server;
beforeAll(async () => {
  geo = await startGeoServer();
  geo.set('all', 'empty');
  server = testServer({ env: { ...geo.env, OFFLINE: '', LIMIT_PER_MINUTE: '100' } });
});
afterAll(async () => {
  await server.lifecycle.stop();
  await geo.close();
});

async function answerTo(text: string, locale: 'zh' | 'en'): Promise<string> {
  const sessionId = crypto.randomUUID();
  const message = { id: crypto.randomUUID(), text, metadata: { locale, timeZone: 'Asia/Shanghai' } };
  const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId, message });
  await started.done;
  const stored = await server.store.getMessage('ann', sessionId, started.assistantId);
  const parts = (stored?.parts ?? []) as { type: string; text?: string }[];
  return parts.map(({ type, text: part }) => (type === 'text' ? part : '')).join('');
}

describe('when no provider knows anything', () => {
  it.each([
    ['天安门附近的咖啡馆', 'zh', /没有找到.*换/],
    ['锟斤拷大厦在哪里', 'zh', /没有找到.*换/],
    ['从天安门到锟斤拷大厦怎么走', 'zh', /没有找到.*换/],
    ['pharmacies near Tiananmen', 'en', /nothing.*another/],
  ] as [string, 'zh' | 'en', RegExp][])(
    'G10 %s is answered with what was not found, and what to try',
    async (text, locale, said) => {
      expect(await answerTo(text, locale)).toMatch(said);
    },
  );
});
