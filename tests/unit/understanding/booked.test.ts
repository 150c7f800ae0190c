import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function lastOf(messages: readonly string[]): Promise<string> {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = '';
  for (const message of messages) {
    const { calls } = await say(message);
    last = calls.map(({ name, input }) => `${name} ${JSON.stringify(input)}`).join(' & ');
  }
  return last;
}

describe('where one lodges, told in passing, is kept', () => {
  it.each([
    [["I'm staying at the Hilton in Prague. any museums nearby?"], /^search_places.*museum.*"Hilton","city":"Prague"/],
    [
      ['got a room at the Marriott in Leeds. any pubs nearby?', 'from my hotel to York'],
      /"from":\{"name":"Marriott","city":"Leeds"\},"to":\{"name":"York"\}/,
    ],
    [["we've booked a hostel in Leith, how do we get to Edinburgh Castle"], /"from":\{"name":"Leith"/],
    [['we booked an airbnb in Porto', 'how do we get from the airbnb to Belem Tower'], /"from":\{"name":"Porto"/],
    [
      ["we're staying in Brighton at the Grand Hotel", 'how far is it from my hotel to Lewes'],
      /^measure.*"Grand Hotel","city":"Brighton".*Lewes/,
    ],
    [['我们订了曾厝垵的民宿', '从住的地方到厦门大学怎么走'], /"from":\{"name":"曾厝垵".*厦门大学/],
    [['酒店订在了夫子庙 晚上附近有啥吃的'], /^search_places.*restaurant.*夫子庙/],
    [['订了西湖边的酒店', '从酒店到灵隐寺怎么走'], /"from":\{"name":"西湖".*灵隐寺/],
    [['民宿在大理古城那边', '从民宿到洱海多远'], /^measure.*大理古城.*洱海/],
    [['这次住在宽窄巷子的一家客栈', '从客栈怎么去武侯祠'], /"from":\{"name":"宽窄巷子".*武侯祠/],
    [['我家在望京', '从国贸直接回家怎么走'], /"from":\{"name":"国贸".*"to":\{"name":"望京"/],
  ])('%j', async (messages, wanted) => {
    expect(await lastOf(messages)).toMatch(wanted);
  });

  it.each([
    [['外滩的酒店'], /^search_places.*hotel.*外滩/],
    [['住哪儿方便，去上海外滩玩'], /^search_places.*hotel.*外滩/],
    [['hotels in Ghent'], /^search_places.*hotel.*Ghent/],
  ])('%j tells of none', async (messages, wanted) => {
    expect(await lastOf(messages)).toMatch(wanted);
  });
});
