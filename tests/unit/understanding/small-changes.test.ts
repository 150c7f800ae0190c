import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

async function talk(messages: readonly string[]) {
  const { say } = embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW });
  let last = await say(messages[0] ?? '');
  for (const message of messages.slice(1)) last = await say(message);
  return last;
}

describe('a few words that change the last request', () => {
  it.each([
    [['how far can I get by car in 20 minutes from Graz', 'and on foot'], 'travel_times', /Graz.*20.*walk|20.*walk/],
    [['what should I wear for a hike in Zermatt tomorrow', 'and monday?'], 'outing_advice', /Zermatt.*2026-11-30/],
    [['hostels near the Rijksmuseum', 'with great reviews'], 'search_places', /Rijksmuseum.*rating/],
    [['two days in Porto', 'a gentler pace please'], 'plan_trip', /Porto.*easy/],
    [['drive from Lyon to Nice', 'could we stop off in Avignon on the way?'], 'plan_route', /Lyon.*Nice.*via.*Avignon/],
    [['drive from Graz to Linz', 'and if I have to be there by 5pm'], 'plan_route', /Linz.*arrive_by.*17:00/],
    [['从成都开车到乐山', '途中去一趟眉山'], 'plan_route', /via.*眉山/],
    [['how far is Lyon from Nice', 'and Turin and Genoa?'], 'measure', /Turin.*Genoa/],
    [['how far is Lyon from Nice', 'how long by car'], 'plan_route', /(?=.*Lyon)(?=.*Nice).*drive/],
    [['由香港去深圳點去', '揸車呢'], 'plan_route', /深圳.*drive/],
  ] as const)('%s', async (messages, name, input) => {
    const { calls } = await talk(messages);
    expect(calls.map((call) => call.name)).toEqual([name]);
    expect(JSON.stringify(calls[0]?.input)).toMatch(input);
  });

  it('begins a way at one of its stops without going there twice', async () => {
    const { calls } = await talk([
      'best order to visit the Louvre, the Pantheon in Paris and Notre Dame',
      'start at Notre Dame',
    ]);
    const { from, via, to } = calls[0]?.input ?? {};
    expect(from).not.toEqual(to);
    expect(JSON.stringify(from)).toMatch(/Notre/i);
    expect([via, to].map((each) => JSON.stringify(each)).join()).not.toMatch(/Notre/i);
  });

  it('tells a distance in miles', async () => {
    expect((await talk(['how far is Boston from Chicago', 'in miles please'])).answer).toMatch(/\b8[45]\d miles\b/);
    expect((await talk(['how far is Boston from Chicago'])).answer).not.toMatch(/miles/);
  });

  it.each([
    ['weather in Rome', 'not rome, naples', /naples/i],
    ['weather in Oslo', 'what about bergen', /bergen/i],
    ['weather in Oslo', 'is it safe to swim in Sydney tomorrow', /Sydney/],
  ])('%s, then %s: of the place that is meant', async (first, message, place) => {
    const { calls } = await talk([first, message]);
    expect(JSON.stringify(calls[0]?.input)).toMatch(place);
  });
});
