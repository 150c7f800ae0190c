import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('noKey') });

test('without a key and without the demo model the page says what to configure', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.submit('你好');
  const alert = chat.log.getByRole('alert');
  await expect(alert).toContainText('未配置 API Key');
  await expect(alert).toContainText('在 .env.local 中配置 DASHSCOPE_API_KEY');
});

test('the stream door says the same, once, typed and bilingual', async ({ request }) => {
  const response = await request.post('/api/stream', { data: { message: '你好' } });
  const events = (await response.text())
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map(
      (line) =>
        JSON.parse(line.slice(5)) as { type: string; error?: { code: string; title: { zh: string; en: string } } },
    );
  expect(events.map(({ type }) => type)).toEqual(['stream_start', 'error']);
  expect(events[1]?.error).toMatchObject({
    code: 'missing_key',
    title: { zh: '未配置 API Key', en: 'No API key configured' },
  });
});
