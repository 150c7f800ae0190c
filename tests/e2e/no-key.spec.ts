import { expect, test } from '@playwright/test';
import { openDetails } from './notice.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test.use({ baseURL: urlOf('noKey') });

test('without a key and without the demo model the page says what to configure', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open();
  await chat.submit('你好');
  const alert = chat.log.getByRole('alert');
  await expect(alert).toContainText('回答服务现在用不了。');
  const details = await openDetails(chat.log.getByTestId('notice'));
  await expect(details).toContainText('阿里云百炼API Key未配置');
  await expect(details).toContainText('在 .env 或 .env.local 中配置 DASHSCOPE_API_KEY');
});

test('/api/stream says the same, once, as a string in the language of the message, typed', async ({ request }) => {
  for (const [message, error] of [
    ['你好', '阿里云百炼API Key未配置'],
    ['Good morning', 'No API key configured'],
  ]) {
    const response = await request.post('/api/stream', { data: { message } });
    const events = (await response.text())
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => JSON.parse(line.slice(5)) as { type: string });
    expect(events.map(({ type }) => type)).toEqual(['stream_start', 'error']);
    expect(events[1]).toMatchObject({ error, code: 'missing_key', retryable: false });
  }
});
