import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

type Dialogue = ReturnType<typeof embeddedDialogue>;

/** What the last of some messages called, and its answer. */
async function heard(messages: readonly string[]) {
  const pageLocale = /\p{Script=Han}/u.test(messages.join('')) ? 'zh' : 'en';
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW, pageLocale });
  let last: Awaited<ReturnType<Dialogue['say']>> | undefined;
  for (const message of messages) last = await say(message);
  const calls = (last?.calls ?? []).map(({ name, input }) => `${name} ${JSON.stringify(input)}`).join(' & ');
  return { calls, answer: last?.answer ?? '' };
}

describe('how far two clocks are apart, however that is asked', () => {
  it.each([
    [['How many hours is Lima behind Madrid?'], /\*\*Madrid\*\* is 6 hours ahead of \*\*Lima/],
    [['how many hours are we in Boston ahead of Denver'], /\*\*Boston\*\* is 2 hours ahead of \*\*Denver/],
    [['Time in Denver and Cairo please', "So what's the difference in hours"], /9 hours ahead of \*\*Denver/],
    [['而家倫敦幾點呀', '同香港爭幾多個鐘'], /\*\*香港\*\*比\*\*伦敦\*\*早 8 小时/],
    [['东京现在几点', '同曼谷差几个钟头'], /\*\*东京\*\*比\*\*曼谷\*\*早 2 小时/],
  ])('%s', async (messages, told) => {
    expect((await heard(messages)).answer).toMatch(told);
  });
});

describe('how to travel, and on what not', () => {
  it.each([
    [['Covent Garden to Camden Market on the Tube'], /"mode":"transit"/],
    [['how long from harvard to fenway park on the T'], /"mode":"transit"/],
    [['Union Square to Coney Island via the subway'], /"mode":"transit"/],
    [['鱼尾狮公园到樟宜机场，坐德士'], /樟宜机场.*"mode":"drive"/],
    [['Boston to New York by car', 'keep us off the toll roads please'], /"avoid":\["tolls"\]/],
    [['drive from Lyon to Milan, stay clear of tolls'], /"avoid":\["tolls"\]/],
  ])('%s', async (messages, call) => {
    expect((await heard(messages)).calls).toMatch(call);
  });
});

describe('words that are no names of places', () => {
  it.each([
    [['从南京站到夫子庙打车几分钟，我妈走不动了'], /^(?!.*不动).*夫子庙/],
    [['上海站去豫园', '周六去成不成？冷不冷'], /豫园.*2026-12-05/],
    [['桂林元月份冷不冷'], /桂林.*"climate","month":1/],
    [['元月去三亚热不热'], /三亚.*"climate","month":1/],
    [['送完还有三单 豫园 外滩 静安寺 从人民广场出发怎么排最短'], /^(?!.*(?:送完|三单)).*人民广场/],
  ])('%s', async (messages, call) => {
    expect((await heard(messages)).calls).toMatch(call);
  });
});

describe('where a way begins, and where somebody only comes from', () => {
  it.each([
    [['Landing at Gatwick at 8am, how do I get to Camden Market on the Tube?'], /"from":\{"name":"Gatwick".*Camden/],
    [["we're arriving at Penn Station, how do we get to Coney Island"], /"from":\{"name":"Penn Station".*Coney Island/],
    [['我们到南京南站，想坐地铁去夫子庙'], /"from":\{"name":"南京南站".*夫子庙.*transit/],
    [['刚到东京 住东京站边上 走路能到浅草寺吗 多久'], /浅草寺.*walk.*"from":\{"name":"东京站"/],
    [['我们湖南来的，五一想去西安玩三天，排个行程呗'], /plan_trip \{"area":\{"name":"西安"/],
    [["I'm a student from Peru. Plan two days in Rome for us"], /plan_trip \{"area":\{"name":"Rome"/],
    [['我们成都来的，开车去重庆要多久'], /"from":\{"name":"成都".*重庆/],
  ])('%s', async (messages, call) => {
    expect((await heard(messages)).calls).toMatch(call);
  });
});

describe('what is told or called out before a question', () => {
  it.each([
    [['我女儿在曼彻斯特留学，那边现在几点了'], /曼彻斯特/],
    [['Sunset in Oslo today?', 'Blimey. And in Bergen?'], /Bergen/],
    [['Yo what is there to do in Seattle'], /search_places.*Seattle/],
  ])('%s', async (messages, call) => {
    expect((await heard(messages)).calls).toMatch(call);
  });
});

describe('which of two is nearer to a station', () => {
  it.each([
    ['苏州大学和苏州博物馆哪个离苏州站近', '苏州站'],
    ['豫园和静安寺哪个离上海站近一点啊', '上海站'],
  ])('%s', async (message, from) => {
    expect((await heard([message])).calls).toMatch(new RegExp(`^travel_times \\{"from":\\{"name":"${from}"`));
  });
});

describe('two months to choose from', () => {
  it.each([
    ['Which month is better for Jaipur, May or November?', /Jaipur.*"month":5\}.*Jaipur.*"month":11\}/],
    ['厦门五月去好还是十一月去好', /厦门.*"month":5\}.*厦门.*"month":11\}/],
  ])('%s', async (message, calls) => {
    expect((await heard([message])).calls).toMatch(calls);
  });
});

describe('a distance to another place', () => {
  it.each([
    [['Lisbon to Madrid as the crow flies', 'and to Seville'], /^measure .*"between":.*Lisbon.*Seville/],
    [['成都到重庆直线多远', '到贵阳呢'], /^measure .*"between":.*成都.*贵阳/],
  ])('%s', async (messages, call) => {
    expect((await heard(messages)).calls).toMatch(call);
  });
});
