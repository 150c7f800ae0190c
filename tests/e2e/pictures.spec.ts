import { expect, type Locator, type Page, test } from '@playwright/test';
import { jpegAt } from '../fixtures/jpeg.ts';
import { ChatPage } from './page.ts';
import { urlOf } from './servers.ts';

const photo = () => jpegAt(30.2489, 120.1394);
/** A picture without a position, of one red pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQD3A0FDAAAAAElFTkSuQmCC';

/** A file held over the page and let go, or pasted into the message. */
async function give(page: Page, how: 'drop' | 'paste', name: string, type: string, base64: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName = '', mediaType = '', content = '']) => {
      const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName, { type: mediaType }));
      return transfer;
    },
    [name, type, base64],
  );
  if (how === 'drop') {
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  } else {
    await page.locator('#message').evaluate((box, clipboardData) => {
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, data);
  }
}

const list = (page: Page, name: string): Locator => page.getByRole('list', { name });
const toSend = (page: Page) => list(page, '随下一条消息发送的图片').getByRole('listitem');

test('a dropped photo is a place chip without the model, and its picture goes once to the model that sees', async ({
  page,
}) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('live'));
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/api/chat') && asked.push(request.url()));
  await give(page, 'drop', 'lake.jpg', 'image/jpeg', photo().toString('base64'));
  await expect(list(page, '已选中').getByRole('listitem')).toContainText('lake');
  await expect(chat.marker(/lake/)).toBeVisible();
  await expect(toSend(page)).toContainText(/lake\.jpg16 × 8/);
  await expect(page.getByText('由 qwen3-vl-plus 随这条消息看一次；不含位置和相机信息，不保存。')).toBeVisible();
  expect(asked).toEqual([]);

  const sent = page.waitForRequest((request) => request.url().endsWith('/api/chat'));
  await chat.send.click();
  const { message } = (await sent).postDataJSON();
  const [picture, words] = message.parts;
  expect([picture.mediaType, words.text]).toEqual(['image/jpeg', '这张图片里是什么，在哪里？']);
  const bytes = Buffer.from(picture.url.split(',')[1], 'base64');
  expect([bytes.subarray(0, 2).toString('hex'), bytes.includes('Exif')]).toEqual(['ffd8', false]);
  expect(message.metadata.pictures).toEqual([{ id: picture.filename, name: 'lake.jpg', width: 16, height: 8 }]);
  expect(message.metadata.selection).toHaveLength(1);
  await expect(chat.log.getByRole('img', { name: 'lake.jpg' })).toBeVisible();
  await expect(toSend(page)).toHaveCount(0);
  await chat.untilIdle();
  await expect(chat.log.getByTestId('answer-text').last()).not.toBeEmpty();

  await page.reload();
  await expect(list(page, '图片').getByText('lake.jpg')).toBeVisible();
  await expect(chat.log.getByRole('img', { name: 'lake.jpg' })).toHaveCount(0);
});

test('a pasted picture without a position goes with the words, or is taken out again', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('live'));
  await give(page, 'paste', 'image.png', 'image/png', PNG);
  await expect(toSend(page)).toContainText('image.png1 × 1');
  await expect(page.getByText('照片里没有记录位置')).toHaveCount(0);
  await page.getByRole('button', { name: '移除 image.png' }).click();
  await expect(toSend(page)).toHaveCount(0);
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/chat'));
  await chat.ask('北京在哪？');
  expect((await sent).postDataJSON().message).toMatchObject({ parts: [{ type: 'text', text: '北京在哪？' }] });
  expect((await sent).postDataJSON().message.metadata.pictures).toBeUndefined();
});

test('where nothing sees, the photo is a place, and the page says that it is not read', async ({ page }) => {
  const chat = new ChatPage(page);
  await chat.open(urlOf('demo'));
  await give(page, 'drop', 'lake.jpg', 'image/jpeg', photo().toString('base64'));
  await expect(list(page, '已选中').getByRole('listitem')).toContainText('lake');
  await expect(page.getByText('这里不读取图片内容：尚未配置看图模型')).toBeVisible();
  await expect(toSend(page)).toHaveCount(0);
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(page.getByText('这里不读取图片内容')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a photo can be taken', async ({ page }) => {
    const chat = new ChatPage(page);
    await chat.open(urlOf('live'));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '拍照' }).click();
    const input = (await chooser).element();
    expect([await input.getAttribute('accept'), await input.getAttribute('capture')]).toEqual([
      'image/*',
      'environment',
    ]);
    await (await chooser).setFiles({ name: 'shot.jpg', mimeType: 'image/jpeg', buffer: photo() });
    await expect(toSend(page)).toContainText('shot.jpg');
  });
});
