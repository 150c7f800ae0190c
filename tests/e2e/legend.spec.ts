import { expect, test } from '@playwright/test';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

test('the legend removes and undoes at once, without the model, and a reload shows the same', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await chat.ask('北京的博物馆有哪些');
  const name = (await chat.card('地点搜索').getByRole('listitem').first().getAttribute('data-name')) ?? '-';
  const marker = chat.marker(new RegExp(name));
  await expect(marker).toHaveCount(1);
  const toTheModel: string[] = [];
  page.on('request', (request) => request.url().endsWith('/api/chat') && toTheModel.push(request.url()));

  await page.getByRole('button', { name: '图层', exact: true }).click();
  const legend = page.getByRole('region', { name: '图层' });
  await legend.getByRole('button', { name: `移除 ${name}` }).click();
  await expect(marker).toHaveCount(0);
  await page.reload();
  await expect(chat.log.getByText(`从地图上移除 ${name}`)).toBeVisible();
  await expect(marker).toHaveCount(0);

  await page.getByRole('button', { name: '图层', exact: true }).click();
  await legend.getByRole('button', { name: '撤销' }).click();
  await expect(legend.getByRole('button', { name: `移除 ${name}` })).toBeVisible();
  await legend.getByRole('button', { name: '关闭' }).click();
  await expect(marker).toHaveCount(1);
  expect(toTheModel).toEqual([]);
});
