// cspell:ignore Cardiff Swindon
import { describe, expect, it } from 'vitest';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('a clause that tells of the traveller is no place', () => {
  it.each([
    ['外滩到豫园，背着大包，走路去', { from: '外滩', to: '豫园', mode: 'walk' }],
    ['我们带着孩子，从中山陵到夫子庙怎么走', { from: '中山陵', to: '夫子庙' }],
    ['故宫到颐和园，推着婴儿车', { from: '故宫', to: '颐和园' }],
    ['成都东站去双流机场，要赶下午五点的飞机', { to: '双流机场', arrive_by: '2026-11-29T17:00' }],
    ["Victoria to Gatwick, I've got two big suitcases", { from: 'Victoria', to: 'Gatwick' }],
    ['from the Louvre to Orsay, we have a toddler with us', { from: 'Louvre', to: 'Orsay' }],
    ["Leeds to York, it's my mum's birthday", { from: 'Leeds', to: 'York' }],
    ['Bristol to Cardiff, my train leaves at 9am', { to: 'Cardiff', arrive_by: '2026-11-30T09:00' }],
    ['走着从鼓浪屿到日光岩得多长时间', { to: '日光岩', mode: 'walk' }],
  ])('%s', async (message, wanted) => {
    const { calls } = await ask(message);
    const [call] = calls;
    expect(calls).toHaveLength(1);
    expect(call?.name).toBe('plan_route');
    expect(call?.input).not.toHaveProperty('via');
    for (const [key, value] of Object.entries(wanted)) {
      const said = call?.input[key];
      expect(typeof said === 'object' ? Object(said).name : said).toBe(value);
    }
  });

  it.each([
    ['杭州到黄山，不经过宣城', '宣城'],
    ['Oxford to Bath without going through Swindon', 'Swindon'],
    ['London to Bath avoiding Reading', 'Reading'],
  ])('%s: what is to be passed by is no stop, and is named as not considered', async (message, name) => {
    const { calls, answer } = await ask(message);
    expect(calls[0]?.name).toBe('plan_route');
    expect(JSON.stringify(calls[0]?.input)).not.toContain(name);
    expect(answer).toContain(name);
  });

  it('keeps what is asked besides', async () => {
    const { calls } = await ask('从苏州到无锡，我还想去常州');
    expect(JSON.stringify(calls)).toContain('常州');
  });
});
