import { describe, expect, it } from 'vitest';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';

const place = (openingHours?: string) => ({
  at: { lng: 116.4, lat: 39.9 },
  countryCode: 'CN',
  ...(openingHours && { openingHours }),
});

describe('opening hours', () => {
  it.each([
    ['Mo-Fr 09:00-17:00', '2026-11-25T10:00', true],
    ['Mo-Fr 09:00-17:00', '2026-11-28T10:00', false],
    ['Tu-Su 08:30-16:30; Mo off', '2026-11-23T10:00', false],
    ['24/7', '2026-01-01T03:00', true],
    ['22:00-02:00', '2026-11-26T01:00', true],
    ['22:00-02:00', '2026-11-26T03:00', false],
  ])('%s at %s is open: %s, by the local clock', (hours, time, expected) => {
    expect(isOpenAt(place(hours), time)).toBe(expected);
  });

  // 25 November 2026 is a Wednesday, 29 a Sunday, 30 a Monday.
  it.each([
    ['全天开放', '2026-11-25T03:00', true],
    ['全年 全天开放', '2026-11-25T03:00', true],
    ['周一至周日:08:30-17:00', '2026-11-29T16:00', true],
    ['周二至周日 09:00-17:00(16:00停止入场) 周一闭馆', '2026-11-30T12:00', false],
    ['周二至周日 09:00-17:00(16:00停止入场) 周一闭馆', '2026-11-25T16:30', true],
    ['周一至周日 08:30-18:30 最晚进入17:30', '2026-11-25T18:00', true],
    ['10:00-14:00 17:00-21:30', '2026-11-25T13:00', true],
    ['10:00-14:00 17:00-21:30', '2026-11-25T15:00', false],
    ['周一至周日 11:00-14:00；17:00-21:00', '2026-11-25T12:00', true],
    ['周一至周四 11:00-01:00；周五至周六 11:00-02:00', '2026-11-26T00:30', true],
    ['周一至周日 05:00-次日02:00', '2026-11-25T01:30', true],
    ['旺季:4月1日至10月31日:06:00-20:00(19:00停止进入)；淡季:11月1日至3月31日:07:30-18:00', '2026-11-25T18:30', false],
    ['旺季:4月1日至10月31日:06:00-20:00(19:00停止进入)；淡季:11月1日至3月31日:07:30-18:00', '2026-06-25T18:30', true],
    ['11-01至03-15 周一至周日 08:00-17:30；03-16至10-31 周一至周日 08:00-19:00', '2026-12-25T18:00', false],
    ['5/1-10/31 08:00-20:00开放；11/1-4/30 08:00-17:30开放', '2026-07-01T19:00', true],
    ['营业时间：9点至21点30分', '2026-11-25T21:15', true],
    ['工作日 09:00-18:00；周末 10:00-16:00', '2026-11-29T17:00', false],
    ['法定节假日除外 周一至周五 08:00-18:00', '2026-10-01T10:00', false],
    ['9:00~21:30', '2026-11-25T21:15', true],
  ])('%s at %s is open: %s, as AMap writes hours', (hours, time, expected) => {
    expect(isOpenAt(place(hours), time)).toBe(expected);
  });

  // 25 December 2026 is a Friday.
  it.each([
    ['Mo-Fr 09:00-17:00; PH off', '2026-11-25T10:00', true],
    ['Mo-Fr 09:00-17:00; PH off', '2026-12-25T10:00', false],
    ['Mo-Sa 08:00-20:00; PH,Su off', '2026-11-25T10:00', true],
    ['Mo-Fr 08:00-18:00; SH off', '2026-11-25T10:00', true],
    ['Mo-Fr 08:00-18:00, SH 10:00-12:00', '2026-11-25T09:00', true],
  ])('%s at %s is open: %s, in a country that only its place tells', (hours, time, expected) => {
    expect(isOpenAt({ openingHours: hours, at: { lng: 13.4, lat: 52.5 } }, time)).toBe(expected);
  });

  it.each([
    ['Mo-Fr 09:00-17:00; PH off', '2026-11-25T10:00', true],
    ['Mo-Sa 08:00-20:00; PH,Su off', '2026-11-29T10:00', false],
    ['Mo-Su,PH 10:00-22:00', '2026-11-29T11:00', true],
    ['PH,Mo-Su 10:00-22:00', '2026-11-29T11:00', true],
    ['24/7; PH off', '2026-11-25T10:00', true],
    ['Mo-Sa 09:00-17:00; Su,PH off', '2026-11-29T11:00', false],
    ['Mo-Sa 09:00-17:00, PH 10:00-12:00', '2026-11-25T11:00', true],
    ['PH Mo-Fr off; Mo-Fr 09:00-17:00', '2026-11-25T11:00', true],
  ])('%s at %s is open: %s, where nobody knows the holidays', (hours, time, expected) => {
    const sea = { lng: -30, lat: 40 };
    expect(isOpenAt({ openingHours: hours, at: sea }, time)).toBe(expected);
  });

  it.each([
    '周一至周日',
    '周一全天关闭；其他时间以门店为准',
    '08:00-17:30 08:00-19:00 08:00-20:00',
    '暂停营业',
    '具体时间以景区公告为准',
    '13月1日至14月2日 08:00-17:00',
  ])('does not guess for %j, which says too little or too much', (hours) => {
    expect(isOpenAt(place(hours), '2026-11-25T10:00')).toBeNull();
  });

  it.each([undefined, 'ask at the bar', 'Mo-Fr 09:00-17:00 "by appointment"; Sa unknown'])(
    'does not guess for %j',
    (hours) => {
      expect(isOpenAt(place(hours), '2026-11-28T10:00')).toBeNull();
    },
  );
});
