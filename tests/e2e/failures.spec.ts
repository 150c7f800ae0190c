import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const FAILURES = [
  { server: 'noModel', code: 'model_not_found', title: '模型不存在', fix: 'DASHSCOPE_MODEL' },
  { server: 'silent', code: 'upstream_timeout', title: '网络连接超时', fix: 'DASHSCOPE_BASE_URL' },
] as const;

for (const { server, code, title, fix } of FAILURES) {
  test.describe(code, () => {
    test.use({ baseURL: urlOf(server), reducedMotion: 'reduce' });

    test('the page shows title and fix, and keeps them after a reload', async ({ page }) => {
      const chat = new ChatPage(page);
      await chat.open();
      await chat.submit('你好');
      await expect(chat.log.getByRole('alert')).toContainText(title);
      await expect(chat.log.getByRole('alert')).toContainText(fix);
      await page.reload();
      await expect(chat.log.getByText(title)).toBeVisible();
    });

    test('/api/stream ends in one typed error', async ({ request }) => {
      const response = await request.post('/api/stream', { data: { message: '你好' } });
      const events = (await response.text())
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => JSON.parse(line.slice(5)) as { type: string; code?: string });
      expect(events.at(-1)?.type).toBe('error');
      // After several failures in a row the breaker answers at once, without asking the silent server again.
      expect([code, 'upstream_unavailable']).toContain(events.at(-1)?.code);
      expect(events.filter(({ type }) => type === 'error' || type === 'stream_end')).toHaveLength(1);
    });
  });
}
