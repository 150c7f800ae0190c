// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { figuresIn } from '../../../components/admin/figures.ts';
import { RegionList } from '../../../components/admin/region-list.tsx';
import type { RegionShown } from '../../../lib/domain/overview.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { adminWords } from '../../../lib/i18n/own-pages.ts';

afterEach(cleanup);

const REGION: RegionShown = {
  name: '问溪',
  id: '20261130T170000Z-wenxi',
  builtAt: '2026-11-30T17:00:00.000Z',
  file: 'wenxi.osm.pbf',
  asOf: '2026-11-01T00:00:00.000Z',
  places: 305,
  streets: { engine: 'Valhalla 3.6.1', bytes: 1_500_000, status: 'failed', why: 'its process ended' },
};

function shown(region: RegionShown | undefined, locale: Locale, trouble?: string): string[] {
  render(
    <RegionList region={region} trouble={trouble} words={adminWords(locale)} figures={figuresIn(locale, 'CNY')} />,
  );
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
}

describe('the region on the operator’s page', () => {
  it('is named with its extract and each of its parts, in both languages', () => {
    const english = shown(REGION, 'en');
    expect(english[0]).toMatch(/^问溪wenxi\.osm\.pbf · data as of 2026-11-01made /);
    expect(english.slice(1)).toEqual([
      'Places305',
      'StreetsValhalla 3.6.1 · failed · its process ended1.5 MB',
      'Mapnone',
    ]);
    cleanup();
    const chinese = shown(REGION, 'zh');
    expect(chinese[0]).toMatch(/数据截至 2026-11-01建于 /);
    expect(chinese.slice(1)).toEqual(['地点305', '街道Valhalla 3.6.1 · 出错 · its process ended1.5 MB', '地图没有']);
  });

  it('says why the one on the disk is not used, whether another is or not', () => {
    const why = '/r/current.json cannot be read: EIO';
    expect(shown(undefined, 'en', why)).toEqual([`What is on the disk is not used${why}`]);
    cleanup();
    expect(shown(REGION, 'zh', why)[0]).toBe(`磁盘上的区域没有启用${why}`);
  });

  it('says how to make one where there is none', () => {
    render(
      <RegionList region={undefined} trouble={undefined} words={adminWords('en')} figures={figuresIn('en', 'CNY')} />,
    );
    expect(screen.getByText(/npm run region/)).toBeTruthy();
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});
