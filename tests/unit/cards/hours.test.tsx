// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DetailsCard } from '../../../components/cards/details.tsx';
import { hoursText } from '../../../lib/domain/hours-text.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { cardContext } from '../../fixtures/card-context.ts';
import { fakeSource } from '../../fixtures/fake-ports.ts';

afterEach(cleanup);

describe('opening hours for a reader', () => {
  it.each([
    ['off', '休息', 'closed'],
    ['closed', '休息', 'closed'],
    ['unknown', '未知', 'not known'],
    ['24/7', '全天 24 小时', 'open 24 hours'],
    ['Mo-Fr 08:00-17:00; PH off', '周一至周五 08:00–17:00；节假日 休息', 'Mon–Fri 08:00–17:00; public holidays closed'],
    [
      'Apr 01-Oct 31 Tu,Th 10:00-16:00',
      '4月1日至10月31日 周二、周四 10:00–16:00',
      'Apr 01–Oct 31 Tue, Thu 10:00–16:00',
    ],
    ['sunrise-sunset', '日出至日落', 'sunrise–sunset'],
    ['10:00-(sunset-01:00)', '10:00–(日落-01:00)', '10:00–(sunset-01:00)'],
    ['Sa "by appointment off season"', '周六 "by appointment off season"', 'Sat "by appointment off season"'],
    ['周一闭馆，具体以公告为准', '周一闭馆，具体以公告为准', '周一闭馆，具体以公告为准'],
  ])('%s', (hours, zh, en) => {
    expect([hoursText(hours, 'zh'), hoursText(hours, 'en')]).toEqual([zh, en]);
  });

  it.each([
    ['zh', '休息'],
    ['en', 'closed'],
  ] as const)('are words in %s on the card, in the answer and for the model, never a raw "off"', (locale, word) => {
    const place = { ref: 'p1', name: 'Ye Olde', kind: 'pub', at: { lng: 0, lat: 51 }, openingHours: 'off' };
    const output = { place, source: fakeSource };
    const card = render(<DetailsCard output={output} {...cardContext(locale)} />).container.textContent ?? '';
    const told = tellOutput('get_place', output, locale);
    const answer = answerFrom([{ name: 'get_place', input: {}, output }], { message: '', locale });
    for (const text of [card, told, answer]) {
      expect(text).toContain(word);
      expect(text).not.toMatch(/\boff\b/);
    }
  });

  it.each([
    ['zh', '周二至周日 08:30–17:00', /可能有变/, '通常此时不开放'],
    ['en', 'Tue–Sun 08:30–17:00', /may differ/, 'Usually closed now'],
  ] as const)('are said to be the usual ones in %s where no source gives them', (locale, hours, doubt, closed) => {
    const place = {
      ref: 'p1',
      name: '故宫',
      kind: 'museum',
      at: { lng: 116.391, lat: 39.917 },
      usualHours: 'Tu-Su 08:30-17:00',
      openNow: false,
    };
    const output = { place, source: fakeSource };
    const card = render(<DetailsCard output={output} {...cardContext(locale)} />).container.textContent ?? '';
    const told = tellOutput('get_place', output, locale);
    const answer = answerFrom([{ name: 'get_place', input: {}, output }], { message: '', locale });
    for (const text of [card, answer]) {
      expect(text).toContain(hours);
      expect(text).toMatch(doubt);
    }
    expect(card).toContain(closed);
    expect(told).toContain(`usual hours (they may differ that day, say so): ${hours}`);
    expect(told).toContain('closed now by its usual hours');
  });
});
