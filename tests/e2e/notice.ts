import { expect, type Locator, type Page } from '@playwright/test';

/** Counts how often something in the conversation becomes an alert, from the page's first script on. */
export async function countAlerts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = new WeakSet<Element>();
    const state = window as unknown as { alerts: number };
    state.alerts = 0;
    new MutationObserver(() => {
      for (const alert of document.querySelectorAll('[role="log"] [role="alert"]')) {
        if (seen.has(alert)) continue;
        seen.add(alert);
        state.alerts += 1;
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['role'] });
  });
  return () => page.evaluate(() => (window as unknown as { alerts: number }).alerts);
}

/** Opens the operator's part of a failure. */
export async function openDetails(notice: Locator): Promise<Locator> {
  const details = notice.locator('details');
  await expect(details).not.toHaveAttribute('open');
  await details.locator('summary').click();
  return details;
}

/** Presses "copy the request id" in the open details, and checks that the clipboard has the id shown. */
export async function expectRequestId(page: Page, notice: Locator, label: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = ((await notice.locator('[data-request-id]').textContent()) ?? '').trim();
  expect(id).toMatch(/^[\w-]{8,}$/);
  await notice.getByRole('button', { name: label }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(id);
}
