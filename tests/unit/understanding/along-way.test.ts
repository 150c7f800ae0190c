import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('places on the way between two others', () => {
  it.each([
    ['北京到天津路上的博物馆', 'museum', /北京/, /天津/],
    ['从杭州到上海，沿途有哪些公园', 'park', /杭州/, /上海/],
    ['苏州去南京的路上有加油站吗', 'fuel', /苏州/, /南京/],
    ['museums on the way from Paris to Lyon', 'museum', /Paris/, /Lyon/],
    ['find a cafe along the route from Rome to Naples', 'cafe', /Rome/, /Naples/],
    ['walk from the Louvre to the Eiffel Tower past a bakery', 'bakery', /Louvre/, /Eiffel/],
    ['drive from Berlin to Potsdam with a stop at a petrol station', 'fuel', /Berlin/, /Potsdam/],
    ['从天坛骑车到颐和园，路过一家药店', 'pharmacy', /天坛/, /颐和园/],
  ])('%s: first the way, then what lies beside it', async (message, category, from, to) => {
    const { calls } = await ask(message);
    expect(calls.map(({ name }) => name)).toEqual(['plan_route', 'search_places']);
    expect(JSON.stringify(calls[0]?.input.from)).toMatch(from);
    expect(JSON.stringify(calls[0]?.input.to)).toMatch(to);
    expect(calls[1]?.input).toMatchObject({ category, along: { ref: 'r1' } });
    expect(calls[1]?.input).not.toHaveProperty('near');
  });

  it('is not said to be left out when it is looked for', async () => {
    const { answer } = await ask('从西湖走到灵隐寺，路上找个面包店');
    expect(answer).toContain('面包店');
    expect(answer).not.toContain('没有做到或没有考虑');
  });

  it('is no way where only one place is named, or where no place is looked for', async () => {
    const named = async (message: string) => (await ask(message)).calls.map(({ name }) => name);
    expect(await named('南京路上的咖啡馆')).toEqual(['search_places']);
    expect(await named('从杭州开车到上海要多久')).toEqual(['plan_route']);
  });
});
