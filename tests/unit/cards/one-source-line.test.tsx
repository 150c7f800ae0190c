// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SourceLine } from '../../../components/cards/source-line.tsx';
import type { Source } from '../../../lib/domain/source.ts';

afterEach(cleanup);

const ROUTE: Source = {
  id: 'osrm',
  name: 'OSRM',
  attribution: '© OpenStreetMap contributors (ODbL), routing by OSRM',
  url: 'https://www.openstreetmap.org/copyright',
  fetchedAt: '2026-11-30T17:00:00Z',
};
const WEATHER: Source = { ...ROUTE, id: 'open-meteo', attribution: 'Weather data by Open-Meteo.com (CC BY 4.0)' };
const line = (source: Source, others: (Source | undefined)[]) =>
  render(<SourceLine source={source} others={others} locale="zh" />).container;

describe('the sources of a card', () => {
  it('share one line: the word for them once, each credit as a link, and a common time once, beside them', () => {
    const { children, textContent } = line(ROUTE, [WEATHER, undefined]);
    expect(children).toHaveLength(1);
    expect(textContent?.match(/来源/g)).toHaveLength(1);
    expect(textContent).toContain(`${ROUTE.attribution} · ${WEATHER.attribution}`);
    expect(textContent?.match(/\d{2}:\d{2}/g)).toHaveLength(1);
    expect(document.querySelectorAll('a')).toHaveLength(2);
    expect(children[0]?.lastElementChild?.textContent).toMatch(/^\d{2}:\d{2}$/);
  });

  it('stand once where one says all that another says', () => {
    const places = { ...ROUTE, id: 'overpass', attribution: '© OpenStreetMap contributors (ODbL)' };
    expect(line(places, [ROUTE]).textContent?.match(/OpenStreetMap/g)).toHaveLength(1);
  });

  it('have a time each where the times differ', () => {
    const { textContent } = line(ROUTE, [{ ...WEATHER, dataTime: '2026-11-30T16:15:00Z' }]);
    expect(textContent?.match(/\d{2}:\d{2}/g)).toHaveLength(2);
  });

  it('say which of them is embedded, and no time of it', () => {
    const { textContent } = line({ ...ROUTE, offline: true }, [WEATHER]);
    expect(textContent).toMatch(/^离线数据 来源：/);
    expect(textContent?.match(/离线数据/g)).toHaveLength(1);
    expect(textContent?.match(/\d{2}:\d{2}/g)).toHaveLength(1);
  });
});
