// cspell:disable
import { describe, expect, it } from 'vitest';
import { lastCall } from '../../fixtures/last-call.ts';

describe('Chinese in Latin letters', () => {
  it.each([
    ['tiantan fujin you shenme haowan de', /^search_places.*天坛/],
    ['chengdu you shenme hao chi de', /^search_places.*"restaurant".*成都/],
    ['qing wen waitan zai nali', /^locate.*外滩/],
    ['ni hao, wo xiang cong beijing nanzhan qu shoudu jichang', /^plan_route.*北京南站.*首都机场/],
    ['hangzhou mingtian hui xiayu ma', /^get_weather.*杭州.*2026-11-30/],
  ])('%s', async (message, wanted) => expect(await lastCall(message)).toMatch(wanted));
});

describe('Cantonese', () => {
  it.each([
    ['聽日澳門會唔會落雨', /^get_weather.*澳門.*2026-11-30/],
    ['點樣由中環去銅鑼灣', /^plan_route.*中環.*銅鑼灣/],
    ['旺角有冇好食嘅嘢', /^search_places.*"restaurant".*旺角/],
    ['尖沙咀附近有咩好食', /^search_places.*"restaurant".*尖沙咀/],
    ['廣州塔喺邊度', /^locate.*廣州塔/],
    ['搵間尖沙咀嘅酒店', /^search_places.*"hotel".*尖沙咀/],
  ])('%s', async (message, wanted) => expect(await lastCall(message)).toMatch(wanted));

  it('leaves Japanese lessons alone', async () => {
    expect(await lastCall('听日语课的地方')).not.toMatch(/2026-11-30/);
  });
});

describe('slips', () => {
  it.each([
    ['wich way form Windsro castle to Leeds', /^plan_route.*Windsro castle.*Leeds/],
    ['how do i get form Leeds to York', /^plan_route.*Leeds.*York/],
    ['how do i wlak from the Louvre to Notre Dame', /^plan_route.*"walk"/],
  ])('%s', async (message, wanted) => expect(await lastCall(message)).toMatch(wanted));
});

describe('an address and nothing else', () => {
  it.each(['Av. Libertador 4400, Buenos Aires', '8th Ave & 34th St', 'Rue Lepic 15, Paris', 'Broadway and W 72nd St'])(
    '%s',
    async (message) => expect(await lastCall(message)).toMatch(/^locate.*\d/),
  );
});

describe('a bus that goes there', () => {
  it.each([[['台北在哪'], '有沒有公車可以直接到台北車站', /^plan_route.*台北車站.*"transit"/]])(
    '%j, then %s',
    async (before, message, wanted) => expect(await lastCall(...before, message)).toMatch(wanted),
  );
});
