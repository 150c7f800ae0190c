import { describe, expect, it } from 'vitest';
import { embeddedDialogue } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const say = (message: string) => embeddedDialogue({ ports: offlinePorts(), now: OFFLINE_NOW }).say(message);

describe('a radius that there is not', () => {
  it.each([
    'draw a -7 km circle around Lyon',
    '-7 km circle around Lyon',
    'draw a circle with a radius of minus 3 km around Lyon',
    'draw a 0 m circle around Lyon',
    'a 88888 km circle around Lyon',
    '画一个0米的圆',
    '以成都为中心画一个半径零公里的圆',
    '画一个半径-4公里的圆，圆心在成都',
    '以成都为圆心画一个负4公里的圆',
    '在成都周围画一个半径88888公里的圆',
    '以成都为圆心画一个半径-300的圆',
    '以成都为圆心画一个半径为0的圆',
    'draw a circle with a radius of -300 around Lyon',
    'draw a circle of radius 0 around Lyon',
  ])('%s: what is possible is said and nothing is drawn', async (message) => {
    const { calls, answer } = await say(message);
    expect(calls).toEqual([]);
    expect(answer).toMatch(/半径可以是 1 米到 5,?000 公里|The radius can be from 1 m to 5,?000 km/);
  });

  it('is said of a search too', async () => {
    const { calls, answer } = await say('museums within -3 km of Beijing');
    expect(calls).toEqual([]);
    expect(answer).toMatch(/from 10 m to 50 km/);
  });

  it.each([
    ['draw a 7 km circle around Lyon', 7_000],
    ['draw a 3-km circle around Lyon', 3_000],
    ['以成都为圆心画一个4公里的圆', 4_000],
    ['以成都为圆心画一个半径0.5公里的圆', 500],
    ['draw a 4900 km circle around Lyon', 4_900_000],
  ])('%s is drawn', async (message, radius) => {
    const { calls } = await say(message);
    expect(calls).toMatchObject([{ name: 'map_draw', input: { radius_m: radius } }]);
  });
});

describe('a point where nothing is known', () => {
  it.each([
    ['12.5N 88.5E', /12\.5000, 88\.5000\*\* is marked on the map.*Nothing is known there.*open sea/],
    ['where is -40.5, -120.25', /Nothing is known there/],
    ['-40.5, -120.25 在哪里', /已在地图上标出.*没有查到任何地点.*海面/],
  ])('%s is marked, and that is said', async (message, said) => {
    const { calls, answer } = await say(message);
    expect(calls.map(({ name }) => name)).toEqual(['locate']);
    expect(answer).toMatch(said);
    expect(answer).not.toMatch(/another name|换个名字/);
  });
});
