import { expect, type Locator, test } from '@playwright/test';
import { PARTIAL } from '../mock-dashscope/scenarios.ts';
import { countAlerts, expectRequestId, openDetails } from './notice.ts';
import { type OwnApp, startOwnApp } from './own-app.ts';
import { ChatPage } from './page.ts';

/** Short waits, so that silence shows soon; long enough for a busy machine to answer within. */
const WAITS = { TIMEOUT_HEADERS_MS: '2500', TIMEOUT_FIRST_CONTENT_MS: '3000', TIMEOUT_IDLE_MS: '1500' };
/** The service's words, its hosts and our key: never seen by the reader. */
const INSIDE = /Incorrect API key|does not exist|good standing|exceeded|Output data|sk-mock|127\.0\.0\.1|chatcmpl/;

test.use({ reducedMotion: 'reduce' });

let app: OwnApp;
test.beforeAll(async () => {
  app = await startOwnApp('faults', WAITS);
});
test.afterAll(() => app.stop());

/** The message that makes the mock play a scenario; unique per test and attempt, as the mock counts by text. */
const faulty = (scenario: string) => `你好 [mock:${scenario}] ${test.info().testId}-${test.info().retry}`;

interface Fault {
  scenario: string;
  /** What whoever asked is told; the rest is folded. */
  said: string;
  title: string;
  cause: string;
  fix: string;
  link?: RegExp;
  /** Text that arrived before and is kept. */
  text?: string;
  /** The one beside the sentence. */
  button?: string | RegExp;
}

const FAULTS: Fault[] = [
  {
    scenario: '401',
    said: '回答服务现在用不了。',
    title: 'API Key 被拒绝',
    cause: 'DashScope 不接受这个 Key',
    fix: 'DASHSCOPE_API_KEY',
    link: /error-code#apikey-error$/,
    button: '使用演示模型',
  },
  {
    scenario: '404',
    said: '回答服务现在用不了。',
    title: '模型不存在',
    cause: 'DashScope 没有这个模型',
    fix: 'DASHSCOPE_MODEL',
    link: /model-studio\/models$/,
    button: '使用演示模型',
  },
  {
    scenario: '400-arrearage',
    said: '回答服务现在用不了。',
    title: '额度或余额不足',
    cause: '账号欠费',
    fix: '充值',
    link: /error-code#overdue-payment$/,
    button: '使用演示模型',
  },
  {
    scenario: '429-after-120',
    said: '现在问的人太多了。',
    title: '请求过于频繁',
    cause: '模型服务正在限流',
    fix: '稍等片刻再试',
    link: /error-code#rate-limit$/,
    button: /^(1\d\d 秒后可重试|重试)$/,
  },
  {
    scenario: 'mid-event-moderation',
    said: '这段内容没有通过安全审核。',
    title: '内容未通过安全审核',
    cause: '内容审核拦截',
    fix: '换一种说法',
    link: /error-code#inappropriate-content$/,
    text: PARTIAL,
  },
  {
    scenario: 'reset-mid~1',
    said: '回答中断了。',
    title: '回答中断',
    cause: '连接在回答完成前断开',
    fix: '点“继续”接着写，或重试',
    text: PARTIAL,
    button: '继续',
  },
  {
    scenario: 'stall-after-text~1',
    said: '回答中断了。',
    title: '回答中断',
    cause: '已收到的文字已保留',
    fix: '重试',
    text: PARTIAL,
    button: '继续',
  },
];

for (const fault of FAULTS) {
  test(`${fault.scenario}: a sentence and one button, once aloud; title, cause and fix folded; the same after a reload`, async ({
    page,
  }) => {
    const alerts = await countAlerts(page);
    const chat = new ChatPage(page);
    await chat.open(app.url);
    await chat.submit(faulty(fault.scenario));
    const alert = chat.log.getByRole('alert');
    await expect(alert).toContainText(fault.said);
    await chat.untilIdle();
    await expect(alert).not.toContainText(/DASHSCOPE|Key|Token|模型/);
    const notice = chat.log.getByTestId('notice');
    await expectButton(notice, fault.button);
    const details = await openDetails(notice);
    for (const text of [fault.title, fault.cause, fault.fix])
      await expect(details.getByText(text).first()).toBeVisible();
    if (fault.link) {
      await expect(details.getByRole('link', { name: '了解更多' })).toHaveAttribute('href', fault.link);
      await expect(details.getByRole('link')).toHaveAttribute('target', '_blank');
    }
    if (fault.text) await expect(chat.log.getByTestId('answer-text')).toContainText(fault.text);
    await expectRequestId(page, notice, '复制请求编号');
    expect((await chat.log.textContent()) ?? '').not.toMatch(INSIDE);
    expect(await alerts()).toBe(1);

    await page.reload();
    const note = chat.log.getByRole('note');
    await expect(note).toContainText(fault.said);
    await expectButton(notice, fault.button);
    await expect(notice.locator('details')).toContainText(fault.fix);
    if (fault.text) await expect(chat.log.getByTestId('answer-text')).toContainText(fault.text);
    expect(await alerts()).toBe(0);
  });
}

/** The only button of a failure that can be seen, while its details are folded; undefined: there is none. */
async function expectButton(notice: Locator, name: string | RegExp | undefined): Promise<void> {
  const buttons = notice.locator('button:visible');
  await expect(buttons).toHaveText(name === undefined ? [] : [name]);
  if (typeof name === 'string') await expect(buttons).toBeEnabled();
}

test('429 with a wait: the countdown runs down, then the answer comes by itself', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit(faulty('429-after-5~1'));
  await expect(chat.log.getByText('模型服务限流中，4 秒后继续')).toBeVisible();
  await expect(chat.log.getByText('模型服务限流中，2 秒后继续')).toBeVisible();
  await expect(chat.log.getByRole('button', { name: '取消' })).toBeVisible();
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text')).toContainText('你好');
  await expect(chat.log.getByRole('alert')).toHaveCount(0);
  expect(hits('429-after-5~1')).toBe(2);
});

test('Cancel ends the wait at once, nothing more is sent, and Retry asks again', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit(faulty('429-after-50~1'));
  await chat.log.getByRole('button', { name: '取消' }).click();
  await chat.untilIdle();
  await expect(chat.log.getByText('已停止，还没有写出文字。')).toBeVisible();
  expect(hits('429-after-50~1')).toBe(1);
  await page.reload();
  await chat.log.getByRole('button', { name: '重试', exact: true }).click();
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text')).toContainText('你好');
});

test('a 429 that asks for too long is not waited for: Retry is held back and counts down', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit(faulty('429-after-119'));
  await expect(chat.log.getByTestId('notice').getByRole('button', { name: /1\d\d 秒后可重试/ })).toBeDisabled();
  await expect(chat.log.getByTestId('notice').getByRole('button', { name: '115 秒后可重试' })).toBeVisible();
  expect(hits('429-after-119')).toBe(1);
});

test('the throttle of tokens a minute is a wait and no question of money', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit(faulty('429-tpm-after-3~1'));
  await expect(chat.log.getByText(/模型服务限流中，[123] 秒后继续/)).toBeVisible();
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text')).toContainText('你好');
  await expect(chat.log.getByText('额度或余额不足')).toHaveCount(0);
});

test('without a time from the service the throttle counts down from half a minute or more', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit(faulty('429-tpm'));
  await expect(chat.log.getByText(/模型服务限流中，(29|3\d|4[0-5]) 秒后继续/)).toBeVisible();
  await chat.log.getByRole('button', { name: '取消' }).click();
  await chat.untilIdle();
  await expect(chat.log.getByRole('alert')).toHaveCount(0);
});

test('Continue goes on with the text that a reset cut off, in the same answer', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit(faulty('reset-mid'));
  await chat.log.getByTestId('notice').getByRole('button', { name: '继续' }).click();
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text')).toHaveCount(1);
  await expect(chat.log.getByTestId('answer-text')).toContainText(`${PARTIAL}你好`);
  await expect(chat.log.getByRole('alert')).toHaveCount(0);
  await expect(chat.log.getByRole('note')).toHaveCount(0);
});

test('Retry after a stall answers anew, and the broken version stays beside it', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit(faulty('stall-after-text~1'));
  const details = await openDetails(chat.log.getByTestId('notice'));
  await details.getByRole('button', { name: '重试', exact: true }).click();
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text')).toContainText('你好');
  await expect(chat.log.getByText('2/2')).toBeVisible();
  await chat.log.getByRole('button', { name: '上一个版本' }).click();
  await expect(chat.log.getByTestId('answer-text')).toContainText(PARTIAL);
  await expect(chat.log.getByRole('note')).toContainText('回答中断');
});

test('a connection that fails at first is tried again, said while it lasts, and leaves no trace', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.submit(faulty('no-headers~1'));
  await expect(chat.log.getByText('模型服务没有回应，正在重试（第 2 次）')).toBeVisible();
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text')).toContainText('你好');
  await expect(chat.log.getByRole('alert')).toHaveCount(0);
});

test('an answer cut at the length limit says so and goes on when asked', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(app.url);
  await chat.ask(faulty('length'));
  await expect(chat.log.getByTestId('answer-text')).toContainText(`${PARTIAL} 21 °C`);
  await expect(chat.log.getByText('回答达到了长度上限。')).toBeVisible();
  await page.reload();
  await expect(chat.log.getByText('回答达到了长度上限。')).toBeVisible();
  await chat.log.getByRole('button', { name: '继续' }).click();
  await chat.untilIdle();
  await expect(chat.log.getByText('回答达到了长度上限。')).toHaveCount(0);
  await expect(chat.log.getByTestId('answer-text')).toContainText(`${PARTIAL} 21 °C你好`);
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  test('a refused key is explained with cause, fix and the official page', async ({ page }) => {
    const chat = new ChatPage(page, 'en');
    await chat.open(app.url);
    await chat.submit(`hello [mock:401] ${test.info().retry}`);
    const alert = chat.log.getByRole('alert');
    await expect(alert).toHaveText(/^Answers are not available right now\./);
    const notice = chat.log.getByTestId('notice');
    const details = await openDetails(notice);
    await expect(details).toContainText('The API key was rejected');
    await expect(details).toContainText('WhyDashScope does not accept this key');
    await expect(details).toContainText('Check DASHSCOPE_API_KEY and DASHSCOPE_BASE_URL in .env or .env.local');
    await expect(details.getByRole('link')).toHaveAttribute('href', /error-code#apikey-error$/);
    await expectRequestId(page, notice, 'Copy the request id');
  });

  test('a throttle counts down and can be cancelled', async ({ page }) => {
    const chat = new ChatPage(page, 'en');
    await chat.open(app.url);
    await chat.submit(`hello [mock:429-after-40] ${test.info().retry}`);
    await expect(chat.log.getByText(/service is busy.* 3\d s/i)).toBeVisible();
    await chat.log.getByRole('button', { name: 'Cancel' }).click();
    await chat.untilIdle();
    await expect(chat.log.getByText('Stopped before anything was written.')).toBeVisible();
  });
});

/** Requests of this attempt that played the scenario. */
const hits = (scenario: string) => app.mock.requests.filter(({ raw }) => raw.includes(faulty(scenario))).length;
