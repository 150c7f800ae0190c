import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function talk(messages: readonly string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = await say(messages[0] ?? '');
  for (const message of messages.slice(1)) last = await say(message);
  return last;
}

/** The calls of the last message, as one text. */
async function callsOf(messages: readonly string[]): Promise<string> {
  const { calls } = await talk(messages);
  return calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`).join(' ');
}

const VALENCIA = 'drive from Madrid to Valencia';
const HANGZHOU = '从上海开车去杭州';

describe('the way that was planned last', () => {
  it.each([
    [[VALENCIA, 'picking my sister up in Cuenca first'], /Madrid.*Valencia.*"via":\[.*Cuenca/],
    [[VALENCIA, 'need to drop somebody in Cuenca on the way'], /Madrid.*Valencia.*"via":\[.*Cuenca/],
    [[VALENCIA, 'go past Cuenca'], /Madrid.*Valencia.*"via":\[.*Cuenca/],
    [[HANGZHOU, '中途得去嘉兴接个人'], /上海.*杭州.*"via":\[.*嘉兴/],
    [['从无锡到苏州怎么走', '打算在常熟吃个午饭再走'], /无锡.*苏州.*"via":\[\{"name":"常熟/],
    [['从成都开车去重庆', '顺路去趟安岳'], /成都.*重庆.*"via":\[\{"name":"安岳"/],
  ] as const)('takes up a stop: %s', async (messages, wanted) => {
    expect(await callsOf(messages)).toMatch(wanted);
  });

  it.each([
    [[VALENCIA, "let's swing by Cuenca", 'no need for Cuenca any more'], /Madrid.*Valencia/],
    [[VALENCIA, "let's swing by Cuenca", 'drop Cuenca'], /Madrid.*Valencia/],
    [[VALENCIA, 'stop off in Cuenca', 'actually not Cuenca'], /Madrid.*Valencia/],
    [[HANGZHOU, '路过一下嘉兴', '嘉兴就算了'], /上海.*杭州/],
  ] as const)('leaves a stop out again: %s', async (messages, wanted) => {
    const calls = await callsOf(messages);
    expect(calls).toMatch(wanted);
    expect(calls).not.toMatch(/via|Cuenca|嘉兴/);
  });

  it.each([
    [[VALENCIA, 'stick to small roads'], /"avoid":\["highways"\]/],
    [[VALENCIA, 'keep off the motorway'], /"avoid":\["highways"\]/],
    [[VALENCIA, "I'd rather not use toll roads"], /"avoid":\["tolls"\]/],
    [[HANGZHOU, '走小路吧'], /"avoid":\["highways"\]/],
    [[VALENCIA, 'can we do it by train'], /Madrid.*Valencia.*transit/],
    [['从南京南站去中山陵', '走路太远，坐地铁'], /中山陵.*transit/],
    [['从北京到天津', '天津到石家庄呢'], /"from":\{"name":"天津".*"to":\{"name":"石家庄"/],
    [[HANGZHOU, '我能骑过去吗'], /上海.*杭州.*bike/],
    [[VALENCIA, 'too far to drive, take the train'], /Madrid.*Valencia.*transit/],
    [[VALENCIA, 'quieter roads please'], /"avoid":\["highways"\]/],
    [[VALENCIA, 'what about the return'], /"from":\{"name":"Valencia"\},"to":\{"name":"Madrid"\}/],
    [[VALENCIA, 'now back to front'], /"from":\{"name":"Valencia"\},"to":\{"name":"Madrid"\}/],
    [[HANGZHOU, '起点终点换一下'], /"from":\{"name":"杭州".*"to":\{"name":"上海"/],
  ] as const)('is planned in another manner: %s', async (messages, wanted) => {
    expect(await callsOf(messages)).toMatch(wanted);
  });
});

describe('a trip', () => {
  it.each([
    [['杭州两日游', '太累了'], /plan_trip.*杭州.*easy/],
    [['plan two days in Kyoto', "that's too rushed"], /plan_trip.*Kyoto.*easy/],
    [['3 days in Lyon', "we're tired, take it slower"], /plan_trip.*Lyon.*easy/],
    [['3 days in Lyon', 'make it two'], /plan_trip.*Lyon.*"days":2/],
    [['weather in Bled tomorrow', 'perfect, then two days in Bled please'], /plan_trip.*Bled.*"days":2/],
    [['三天大理行程', '想多看几个地方'], /plan_trip.*大理.*full/],
    [['weather in Porto tomorrow', "sounds good, let's do 4 days there"], /plan_trip.*Porto.*"days":4/],
    [['weather in Malta', 'ok cyprus then, 5 days'], /plan_trip.*cyprus.*"days":5/i],
    [['明天桂林热不热', '行，那就在桂林玩四天'], /plan_trip.*桂林.*"days":4/],
  ] as const)('%s', async (messages, wanted) => {
    expect(await callsOf(messages)).toMatch(wanted);
  });

  it('is not planned where a longer forecast is asked for', async () => {
    expect(await callsOf(['weather in Porto tomorrow', 'and for five days?'])).toMatch(/^get_weather.*Porto/);
  });
});

describe('the two places that were spoken of', () => {
  it.each([
    [['how far is Rome from Naples', 'and which direction is that'], /"what":"bearing".*Rome.*Naples/],
    [['北京到上海多远', '在哪个方向'], /"what":"bearing".*北京.*上海/],
    [['南京到合肥多远', '合肥在南京的什么方向'], /"what":"bearing".*南京.*合肥/],
    [['where is Oslo', 'where is Bergen', 'how far is that'], /distance","between":\[\{"ref":"p1"\},\{"ref":"p2"\}\]/],
    [['where is Oslo', 'where is Bergen', 'how far apart are they'], /"ref":"p1"\},\{"ref":"p2"/],
    [['三亚天气', '厦门呢', '哪个离广州更近'], /广州.*三亚.*广州.*厦门/],
    [['colmar weather', 'strasbourg?', "which one's nearer to Basel"], /Basel.*colmar.*Basel.*strasbourg/],
    [['武汉和长沙哪个离南京近'], /travel_times.*"from":\{"name":"南京".*武汉.*长沙/],
  ] as const)('%s', async (messages, wanted) => {
    expect(await callsOf(messages)).toMatch(wanted);
  });
});

describe('other values', () => {
  it.each([
    [['from Utrecht, how far do I get in 20 minutes by bike', 'and in 40'], /travel_times.*Utrecht.*\[40\].*bike/],
    [['从杭州东站20分钟骑车能到哪', '40呢'], /travel_times.*杭州东站.*\[40\].*bike/],
    [['西湖附近的咖啡馆', '不要瑞幸，换星巴克'], /西湖.*"query":"星巴克"/],
    [['burgers near Union Square', "not McDonald's, Shake Shack"], /Union Square.*"query":"Shake Shack"/],
    [['bars in Graz', 'any that are open now'], /bar.*Graz.*"open_now":true/],
    [['徐州明天天气', '能洗车吗'], /outing_advice.*徐州.*laundry/],
    [['明天成都空气好吗', '能出去跑步不'], /outing_advice.*成都.*running/],
  ] as const)('%s', async (messages, wanted) => {
    const calls = await callsOf(messages);
    expect(calls).toMatch(wanted);
    expect(calls).not.toMatch(/exclude/);
  });

  it('looks for the kind of place again where its name is ruled out', async () => {
    const messages = ['coffee near Covent Garden', 'actually Costa', 'no Costa, somewhere independent'];
    expect(await callsOf(messages)).toMatch(/"category":"cafe".*"exclude":\["Costa"\]/);
  });
});
