import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en/answers.ts';
import { zh } from '../../../lib/i18n/zh/answers.ts';
import { savesPlace } from '../../../lib/understanding/talk/saving.ts';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const dialogue = () => embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });

describe('a place that is to be kept', () => {
  it.each([
    ['上海有哪些博物馆', ['收藏第二个', '帮我把它收藏一下', '把第三个加到收藏夹', '最后那个也收藏了吧']],
    [
      'museums in Vienna',
      ['save the second one', 'Bookmark it please', 'Add the last one to my favourites', 'star #3'],
    ],
  ])('is kept by hand, and nothing is called: after %s', async (list, asked) => {
    const { say } = dialogue();
    await say(list);
    for (const text of asked) {
      const { calls, answer } = await say(text);
      expect({ text, calls }).toEqual({ text, calls: [] });
      expect([en.demo.talk.save, zh.demo.talk.save]).toContain(answer);
    }
  });

  it.each([
    '显示我的收藏',
    '我收藏过的地方',
    '附近的收藏品市场',
    '哪些收藏离这里最近',
    'show my saved places',
    'save the map as GPX',
    'how can I save money in Oslo',
    'which bookmarks are near here',
    '把第一个藏起来',
    'hide the first one',
  ])('is another thing than %s', (text) => {
    expect(savesPlace(text)).toBe(false);
  });

  it('is still hidden where that is said', async () => {
    const { say } = dialogue();
    await say('上海有哪些博物馆');
    expect((await say('隐藏第一个')).calls).toMatchObject([{ name: 'map_edit', input: { action: 'hide' } }]);
  });
});
