import { describe, expect, it } from 'vitest';
import { osmHoursOf } from '../../../lib/providers/hours/chinese-hours.ts';
import { isOpenAt } from '../../../lib/providers/hours/opening-hours.ts';

const at = { lng: 121.47, lat: 31.23 };
const state = (openingHours: string, time: string) => isOpenAt({ openingHours, countryCode: 'CN', at }, time);

const MON = '2026-11-30';
const TUE = '2026-12-01';
const WED = '2026-11-25';
const SAT = '2026-11-28';
const SUN = '2026-11-29';
/** Public holidays on a Thursday and on a Monday. */
const NATIONAL_DAY = '2026-10-01';
const LABOUR_DAY_MON = '2023-05-01';

describe('opening hours as Chinese signs write them', () => {
  it.each<[sign: string, ...checks: [time: string, isOpen: boolean][]]>([
    // Closing days, in brackets and after.
    ['09:30-17:30（周一闭馆）', [`${MON}T10:00`, false], [`${TUE}T10:00`, true], [`${TUE}T18:00`, false]],
    ['9:00-16:30(周二休馆)', [`${TUE}T10:00`, false], [`${MON}T10:00`, true]],
    ['10:00—18:00，每周一闭馆', [`${MON}T11:00`, false], [`${WED}T11:00`, true]],
    ['周一闭馆，9:00-17:00', [`${MON}T10:00`, false], [`${SUN}T10:00`, true]],
    ['09:00-17:00【周三公休】', [`${WED}T10:00`, false], [`${SAT}T10:00`, true]],
    ['8:30-17:00 (周六、周日休息)', [`${SAT}T10:00`, false], [`${SUN}T10:00`, false], [`${WED}T10:00`, true]],
    ['每周一、二闭馆 10:00-17:00', [`${MON}T11:00`, false], [`${TUE}T11:00`, false], [`${WED}T11:00`, true]],
    // Parts of the day, hours in words.
    ['上午8:30-11:30，下午14:00-17:30', [`${WED}T09:00`, true], [`${WED}T12:30`, false], [`${WED}T17:00`, true]],
    ['上午9:00-12:00 下午1:30-5:00', [`${WED}T13:00`, false], [`${WED}T16:30`, true], [`${WED}T05:00`, false]],
    ['早上7点到晚上9点半', [`${WED}T21:15`, true], [`${WED}T21:45`, false], [`${WED}T06:30`, false]],
    ['早8点至晚10点', [`${WED}T21:30`, true], [`${WED}T22:30`, false]],
    ['上午10点到下午6点', [`${WED}T17:30`, true], [`${WED}T18:30`, false]],
    ['中午11点30分-晚上12点', [`${WED}T23:30`, true], [`${WED}T11:00`, false]],
    ['晚上6点-11点', [`${WED}T22:00`, true], [`${WED}T12:00`, false]],
    ['下午两点到五点', [`${WED}T15:00`, true], [`${WED}T12:00`, false]],
    ['傍晚5点到凌晨2点', [`${WED}T01:30`, true], [`${WED}T03:00`, false], [`${WED}T18:00`, true]],
    // Past midnight.
    ['11:00-次日1:30', [`${WED}T00:45`, true], [`${WED}T02:00`, false]],
    ['17:00-翌日02:00', [`${SAT}T01:00`, true], [`${SAT}T12:00`, false]],
    ['周五至周六 18:00-次日03:00；周日至周四 18:00-24:00', [`${SUN}T02:00`, true], [`${TUE}T02:00`, false]],
    // Seasons.
    ['11月1日-次年3月31日 8:30-16:30，4月1日-10月31日 8:00-17:30', [`${WED}T17:00`, false], ['2026-07-08T17:00', true]],
    ['夏季(4月-10月)8:00-18:30，冬季(11月-3月)8:30-17:00', [`${WED}T17:30`, false], ['2026-06-10T18:00', true]],
    [
      '旺季（4月1日-10月31日）7:30-18:00；淡季（11月1日-次年3月31日）8:00-17:00',
      [`${WED}T17:30`, false],
      ['2026-05-20T17:30', true],
    ],
    ['3-11月 9:00-17:00', ['2026-12-09T10:00', false], ['2026-06-10T10:00', true]],
    [
      '5月至9月：周二至周日 9:00-18:00',
      ['2026-07-07T10:00', true],
      ['2026-07-06T10:00', false],
      [`${WED}T10:00`, false],
    ],
    // Days.
    ['周一至周日０８：３０－１７：３０', [`${SUN}T17:00`, true], [`${SUN}T18:00`, false]],
    ['周一至五 9:00-18:00', [`${WED}T10:00`, true], [`${SAT}T10:00`, false]],
    ['星期一到星期六8:00～20:00', [`${SAT}T19:00`, true], [`${SUN}T10:00`, false]],
    ['周二至周日 9:00-17:00（16:00停止入场）', [`${MON}T10:00`, false], [`${TUE}T16:30`, true]],
    ['周二～周日：09:00～17:00，16:30停止入馆', [`${TUE}T16:45`, true], [`${MON}T12:00`, false]],
    ['周一、周三、周五 14:00-17:00', [`${MON}T15:00`, true], [`${TUE}T15:00`, false], [`${WED}T15:00`, true]],
    ['周六日 10:00-16:00', [`${SUN}T11:00`, true], [`${WED}T11:00`, false]],
    ['周1-周5 9:00-17:30', [`${WED}T10:00`, true], [`${SUN}T10:00`, false]],
    ['工作日8:30-17:30，周末9:00-16:00', [`${WED}T17:00`, true], [`${SAT}T17:00`, false], [`${SAT}T10:00`, true]],
    [
      '工作日 9:00-18:00 周末及节假日 10:00-20:00',
      [`${SAT}T19:00`, true],
      [`${WED}T19:00`, false],
      [`${NATIONAL_DAY}T19:00`, true],
    ],
    ['平日10:00-22:00；周末10:00-22:30', [`${SAT}T22:15`, true], [`${WED}T22:15`, false]],
    // Holidays.
    ['每周一闭馆，法定节假日除外 9:00-17:00', [`${MON}T10:00`, false], [`${LABOUR_DAY_MON}T10:00`, true]],
    [
      '9:00-17:00，周一闭馆（国家法定节假日除外）',
      [`${MON}T10:00`, false],
      [`${LABOUR_DAY_MON}T10:00`, true],
      [`${LABOUR_DAY_MON}T18:00`, false],
    ],
    ['周一至周五 8:30-17:00（法定节假日除外）', [`${WED}T10:00`, true], [`${NATIONAL_DAY}T10:00`, false]],
    ['9:00-17:00，法定节假日照常开放', [`${NATIONAL_DAY}T10:00`, true], [`${WED}T18:00`, false]],
    ['周二至周日9:30-16:30，周一闭馆，法定节假日照常开放', [`${MON}T10:00`, false], [`${LABOUR_DAY_MON}T10:00`, true]],
    ['周一至周五 9:00-17:00；节假日休息', [`${NATIONAL_DAY}T10:00`, false], [`${WED}T10:00`, true]],
    ['周一至周五（节假日除外）9:00-17:00', [`${NATIONAL_DAY}T10:00`, false], [`${WED}T10:00`, true]],
    ['除周一外 9:00-17:00', [`${MON}T10:00`, false], [`${TUE}T10:00`, true]],
    ['春夏季（4-10月）8:30-17:30 秋冬季（11-3月）8:30-17:00', [`${WED}T17:15`, false], ['2026-07-01T17:15', true]],
    [
      '9:00-17:00（周一、法定节假日除外）',
      [`${MON}T10:00`, false],
      [`${NATIONAL_DAY}T10:00`, false],
      [`${WED}T10:00`, true],
    ],
    ['9:00-17:00（逢周一闭馆）', [`${MON}T10:00`, false], [`${WED}T10:00`, true]],
    ['11:30-14:00/17:00-21:00', [`${WED}T15:00`, false], [`${WED}T18:00`, true]],
    ['全天24h', [`${WED}T03:00`, true]],
    ['上午：9：00—11：30 下午：13：30—17：00', [`${WED}T12:00`, false], [`${WED}T16:00`, true], [`${WED}T09:30`, true]],
    ['7×24小时', [`${WED}T03:00`, true]],
    // Always, and words around it.
    ['全天', [`${WED}T03:00`, true]],
    ['24小时', [`${SUN}T04:00`, true]],
    ['全天24小时营业', [`${SUN}T04:00`, true]],
    ['全年无休 9:00-21:00', [`${NATIONAL_DAY}T20:00`, true], [`${WED}T22:00`, false]],
    ['周一至周五 全天', [`${WED}T03:00`, true], [`${SAT}T03:00`, false]],
    ['营业时间:10:00-22:00', [`${WED}T21:00`, true], [`${WED}T23:00`, false]],
    ['开放时间 9:00-17:00 最晚入园16:30', [`${WED}T16:45`, true]],
    ['9:00开馆，17:00闭馆', [`${WED}T16:00`, true], [`${WED}T17:30`, false]],
    ['10:30-14:00、16:30-21:00', [`${WED}T15:00`, false], [`${WED}T20:00`, true]],
    ['９：００－１７：００', [`${WED}T16:00`, true], [`${WED}T18:00`, false]],
  ])('%s', (sign, ...checks) => {
    for (const [time, isOpen] of checks) expect([time, state(sign, time)]).toEqual([time, isOpen]);
  });

  it.each([
    '夏季9:00-18:00，冬季9:00-17:00',
    '夏季 8:00-18:00',
    '9:00-17:00（除夕闭馆）',
    '周一闭馆，遇节假日顺延 9:00-17:00',
    '6:00～22:00（旺季）',
    '以当日公告为准',
    '9:00-17:00 详见公众号',
    '13月1日-14月1日 9:00-17:00',
    '日出至日落',
    '25:00-26:00营业',
    '农历初一、十五 6:00-18:00',
    '2025年10月起 9:00-17:00',
    '暂时关闭，恢复时间另行通知',
    '10:00-18:00（限双号日）',
    '10:00-18:00（二至四）',
    '08:00-20:00（只在演出日）',
    '10:00-18:00（因施工暂停开放）',
    '10:00-18:00，暂停入园',
    '10:00-18:00（已歇业）',
    '10:00-18:00（每月最后一个周三闭馆）',
  ])('%s is not guessed at', (sign) => {
    expect([`${MON}T10:00`, `${WED}T10:00`, `${SUN}T03:00`].map((time) => state(sign, time))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('leaves out remarks that say nothing of days or hours', () => {
    for (const remark of ['需提前预约', '免费参观', '以现场公告为准', '16:30停止入馆'])
      expect(osmHoursOf(`10:00-18:00（${remark}）`), remark).toBe('10:00-18:00');
  });

  it('does not know a weekend that is named neither as such nor by its days', () => {
    const sign = '平日 10:00-17:00，法定节假日 9:00-20:00';
    expect([state(sign, `${WED}T11:00`), state(sign, `${SAT}T11:00`), state(sign, `${NATIONAL_DAY}T19:00`)]).toEqual([
      true,
      null,
      true,
    ]);
    expect(state('工作日 10:00-17:00，周末及节假日 9:00-20:00', `${SAT}T19:00`)).toBe(true);
  });

  it('knows of closing days alone that those are closed, and nothing of the others', () => {
    expect([state('每周一闭馆', `${MON}T10:00`), state('每周一闭馆', `${WED}T10:00`)]).toEqual([false, null]);
  });

  it('puts what is particular behind what is general', () => {
    expect(osmHoursOf('周一闭馆，9:00-17:00')).toBe('09:00-17:00; Mo off');
    expect(osmHoursOf('节假日 10:00-16:00；周一至周日 9:00-17:00')).toBe('Mo-Su 09:00-17:00; PH 10:00-16:00');
  });
});
