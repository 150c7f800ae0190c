// cspell:ignore tysm shanghai zenme zou bangwo kankan tianqi chongqing mingtian duoshao suzhou hangzhou jintian leng dao xian haha whoareyou
import { describe, expect, it } from 'vitest';
import { talk as en } from '../../../lib/i18n/en/talk.ts';
import { foreignLocale, languageOf } from '../../../lib/i18n/language-of.ts';
import { talk as zh } from '../../../lib/i18n/zh/talk.ts';
import { askEmbedded, embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });
const dialogue = (pageLocale: 'zh' | 'en') => embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW, pageLocale });

describe('what is said beside the map is answered in its own kind, not with everything that can be asked', () => {
  it.each([
    ['感谢感谢 帮了大忙', zh.thanks],
    ['谢谢你啦 太有用了', zh.thanks],
    ['行 就到这里吧', zh.bye],
    ['好嘞 那今天先到这', zh.bye],
    ['当我没说', zh.ok],
    ['哈哈你真逗', zh.ok],
    ['tysm', en.thanks],
    ['ta very much', en.thanks],
    ["you're a star, that was really helpful", en.thanks],
    ["that's all for now", en.bye],
    ['forget it', en.ok],
    ["haha you're hilarious", en.ok],
    ['am i talking to a human', en.whoareyou],
    ['could you ring them for me', en.service],
    ['play some jazz', en.service],
    ['100 euros in dollars', en.service],
    ['六点半叫我起床', zh.service],
    ['调一个六点的闹钟', zh.service],
    ['帮我订一间', zh.service],
    ['欧元兑英镑多少', zh.service],
    ['tell me about the history of the Colosseum', en.facts],
    ['how long does it take to boil an egg', en.facts],
  ])('%s', async (message, answer) => {
    expect(await ask(message)).toMatchObject({ calls: [], answer });
  });

  it('one of what was found is not ordered', async () => {
    const { say } = dialogue('en');
    await say('hotels in Lisbon');
    expect(await say('can you book me one')).toMatchObject({ calls: [], answer: en.service });
  });
});

describe('what is known is told', () => {
  it.each([
    ['今天星期几', /11月29日/],
    ['现在是几月几号', /11月29日/],
    ['圣诞节是星期几', /12月25日/],
    ["what's today's date", /29 Nov/],
    ['what day is it', /29 Nov/],
  ])('the day: %s', async (message, answer) => {
    const said = await ask(message);
    expect(said.calls).toEqual([]);
    expect(said.answer).toMatch(answer);
  });

  it('the number of people on the card of the first city', async () => {
    const { say } = dialogue('zh');
    await say('江苏的城市');
    const { calls, answer } = await say('哪个人口最多');
    expect(calls).toMatchObject([{ name: 'get_place' }]);
    expect(answer).toMatch(/南京.*\d,\d{3},\d{3}/);
  });

  it.each([
    ['walk from the Louvre to Notre Dame', 'how long is that in total'],
    ['从天安门走到颐和园', '总共多长'],
  ])('the length of the way shown: %s, %s', async (way, question) => {
    const { say } = dialogue('en');
    const shown = await say(way);
    expect((await say(question)).calls).toMatchObject([{ name: 'plan_route', input: shown.calls[0]?.input }]);
  });
});

describe('Chinese in Latin letters', () => {
  it.each(['shanghai dao hangzhou zenme zou', 'bangwo kankan suzhou tianqi', 'chongqing mingtian duoshao du'])(
    'is answered in the language of the page: %s',
    (message) => {
      expect(languageOf(message)).toBeNull();
      expect(foreignLocale(message, 'zh')).toBeUndefined();
    },
  );

  it.each(['coffee in shanghai', 'shanghai weather', 'museum hangzhou', 'bike hire', 'xian walls sunset'])(
    'English with Chinese names stays English: %s',
    (message) => {
      expect(languageOf(message)).toBe('en');
    },
  );

  it('is understood', async () => {
    const { say } = dialogue('zh');
    const { calls, answer } = await say('bangwo kankan suzhou tianqi');
    expect(calls).toMatchObject([{ name: 'get_weather', input: { place: { name: '苏州' } } }]);
    expect(answer).toMatch(/苏州/);
  });
});
