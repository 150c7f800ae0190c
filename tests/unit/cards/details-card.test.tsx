// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ToolCard } from '../../../components/cards/index.tsx';
import type { ToolPart } from '../../../components/cards/props.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import type { PlaceDetails } from '../../../lib/tools/get-place/index.ts';

afterEach(cleanup);

const OUTPUT: PlaceDetails = {
  place: {
    ref: 'p4',
    name: '利马',
    nameEn: 'Lima',
    kind: 'city',
    at: { lng: -77.0428, lat: -12.0464 },
    population: 7_737_002,
    timeZone: 'America/Lima',
  },
  localTime: '2026-11-24T23:05',
  source: { id: 'a', name: 'A', attribution: 'Details by A', fetchedAt: '2026-11-25T04:05:00.000Z' },
};

function shown(output: PlaceDetails, locale: Locale): string {
  const part = { type: 'tool-get_place', toolCallId: 'c', state: 'output-available', input: { ref: 'p4' }, output };
  const nothing = () => {};
  const { container } = render(
    <ToolCard
      part={part as ToolPart}
      locale={locale}
      hoveredRef={null}
      onHover={nothing}
      selection={[]}
      onSelect={nothing}
      onAsk={nothing}
    />,
  );
  return container.textContent ?? '';
}

describe('the card of the details of a place', () => {
  it.each([
    ['zh', /坐标.*人口7,737,002.*当地时间周二 11\/24 23:05（秘鲁标准时间）.*没有营业时间、电话和网站的信息/],
    [
      'en',
      /Coordinates.*Population7,737,002.*Local timeTue 24 Nov 23:05 \(Peru Standard Time\).*No hours, phone or website known/,
    ],
  ] as const)('shows in %s what is known, the clock there in words, and only then what is not', (locale, order) => {
    expect(shown(OUTPUT, locale)).toMatch(order);
  });

  it('has a line for each season of the opening hours', () => {
    const place = { ...OUTPUT.place, openingHours: 'Apr-Oct Tu-Su 08:30-17:00; Nov-Mar Tu-Su 08:30-16:30' };
    shown({ ...OUTPUT, place }, 'en');
    const lines = [...document.querySelectorAll('dd')].map(({ textContent }) => textContent.split('\n'));
    expect(lines).toContainEqual(['Apr–Oct Tue–Sun 08:30–17:00', 'Nov–Mar Tue–Sun 08:30–16:30']);
  });

  it.each([
    ['zh', /本机地图高德百度谷歌苹果/],
    ['en', /Map appAMapBaiduGoogleApple/],
  ] as const)('names other maps in %s', (locale, names) => {
    expect(shown(OUTPUT, locale)).toMatch(names);
  });

  it('does not say that nothing is known beside a phone number, and names both sources', () => {
    const knownFrom = { ...OUTPUT.source, attribution: 'Found by B' };
    const text = shown({ ...OUTPUT, place: { ...OUTPUT.place, phone: '01 315 1300' }, knownFrom }, 'en');
    expect(text).toMatch(/Phone01 315 1300.*Found by B.*Details by A/);
    expect(text).not.toMatch(/known/);
  });
});
