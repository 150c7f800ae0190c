/** Names on the page, by language. */
const WORDS = {
  zh: {
    message: '输入消息',
    share: '分享',
    create: '创建链接',
    settings: '设置',
    deleteAll: '删除我的全部数据',
    shortcuts: '键盘快捷键',
    sessions: '对话列表',
    layers: '图层',
    questions: ['北京的博物馆有哪些', '巴黎在哪？', '上海今天几点日落？'],
    long: '从北京南站出发，先去故宫，再去一个评价好、不太贵、走路能到的地方吃午饭，下午想看看胡同，晚上回到酒店附近',
  },
  en: {
    message: 'Message',
    share: 'Share',
    create: 'Create a link',
    settings: 'Settings',
    deleteAll: 'Delete all my data',
    shortcuts: 'Keyboard shortcuts',
    sessions: 'Conversations',
    layers: 'Layers',
    questions: ['museums in Beijing', 'where is Paris?', 'when does the sun set in London today?'],
    long: 'From the station to the castle first, then lunch somewhere good and not too expensive that we can walk to, then the old town',
  },
};

/** How many links are in the share dialog: more than fit. */
const LINKS = 9;

/** Pictures of everything that opens above the conversation, passed to `take` to be named. page: a new visitor's. */
export async function takeDialogs({ page, url, language, isPhone, take }) {
  const words = WORDS[language];
  const button = (name) => page.getByRole('button', { name, exact: true });
  const composer = page.getByRole('textbox', { name: words.message });
  const close = () => page.keyboard.press('Escape');
  for (const question of words.questions.toReversed()) {
    await page.goto(url);
    await composer.fill(question);
    await composer.press('Control+Enter');
    await page.getByRole('log').getByTestId('answer-text').first().waitFor();
    await page.locator('[role=log][aria-busy=false]').waitFor();
  }

  await button(words.sessions).click();
  await page.getByRole('navigation').getByRole('listitem').nth(2).waitFor();
  await take('sessions');
  await close();

  await button(words.share).click();
  for (let link = 1; link <= LINKS; link++) {
    await button(words.create).click();
    await page
      .getByRole('dialog')
      .getByRole('link')
      .nth(link - 1)
      .waitFor();
  }
  await take('share');
  await close();

  await button(words.settings).click();
  await button(words.deleteAll).waitFor();
  await take('settings');
  await button(words.deleteAll).click();
  await page.getByRole('alertdialog').waitFor();
  await take('delete-all');
  await close();

  if (!isPhone) {
    await button(words.shortcuts).click();
    await page.getByRole('dialog').waitFor();
    await take('shortcuts');
    await close();
  }

  await button(words.layers).click();
  await take('legend');
  await close();

  const limit = { code: 'too_many_requests', retryAfterS: 40 };
  await page.route('**/api/chat', (route) => route.fulfill({ status: 429, json: { error: limit } }));
  await composer.fill(words.questions[0]);
  await composer.press('Control+Enter');
  await page.getByTestId('notice').waitFor();
  await take('notice');

  await page.evaluate((text) => {
    const id = new URLSearchParams(location.search).get('s');
    const waiting = [1, 2, 3].map((at) => ({ id: `m${at}`, text: `${at}. ${text}`, metadata: {}, tab: null }));
    localStorage.setItem(`wentu:queue:${id}`, JSON.stringify(waiting));
  }, words.long);
  await page.reload();
  await page.getByRole('listitem').filter({ hasText: '3. ' }).first().waitFor();
  await take('queue');
}
