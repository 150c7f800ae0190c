import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const FAILURES = [
  { server: 'noModel', code: 'model_not_found', said: '回答服务现在用不了。', fix: 'DASHSCOPE_MODEL' },
  { server: 'silent', code: 'upstream_timeout', said: '现在连不上回答服务。', fix: 'DASHSCOPE_BASE_URL' },
] as const;

for (const { server, code, said, fix } of FAILURES) {
  test.describe(code, () => {
    test.use({ baseURL: urlOf(server), reducedMotion: 'reduce' });

    test('the page says it, folds the fix, and keeps both after a reload', async ({ page }) => {
      const chat = new ChatPage(page);
      await chat.open();
      await chat.submit('你好');
      await expect(chat.log.getByRole('alert')).toContainText(said);
      await expect(chat.log.getByRole('alert')).not.toContainText(fix);
      await expect(chat.log.getByTestId('notice').locator('details')).toContainText(fix);
      await page.reload();
      await expect(chat.log.getByText(said)).toBeVisible();
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
