import { describe, expect, it } from 'vitest';
import { callsOf } from './english-calls.ts';

describe('the weather on a way', () => {
  it.each([
    ['从北京开车到天津，沿途天气怎么样', '北京', '天津', 'drive'],
    ['从杭州骑车到宁波，一路上会下雨吗', '杭州', '宁波', 'bike'],
    ['weather along the drive from Beijing to Tianjin', 'Beijing', 'Tianjin', 'drive'],
    ['will it rain on the way from Paris to Lyon by car?', 'Paris', 'Lyon', 'drive'],
  ])('%s: one route with its weather', (text, from, to, mode) => {
    expect(callsOf(text)).toMatchObject([
      { name: 'plan_route', input: { from: { name: from }, to: { name: to }, mode, weather: true } },
    ]);
  });

  it.each([
    ['天津今天会下雨吗', 'get_weather'],
    ['路上小心，北京今天下雨吗', 'get_weather'],
    ['从北京到天津怎么走', 'plan_route'],
  ])('%s: not asked for', (text, name) => {
    const [call] = callsOf(text);
    expect(call?.name).toBe(name);
    expect(call?.input).not.toHaveProperty('weather');
  });
});

describe('advice for an activity', () => {
  it.each([
    ['明天北京适合跑步吗', 'running'],
    ['周末上海适不适合野餐', 'picnic'],
    ['今天适合洗车吗', 'laundry'],
    ['北京适合出门吗', undefined],
  ])('%s: %s', (text, activity) => {
    const [call] = callsOf(text);
    expect(call?.name).toBe('outing_advice');
    expect(call?.input.activity).toBe(activity);
  });
});
