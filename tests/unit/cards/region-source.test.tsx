// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SourceLine } from '../../../components/cards/source-line.tsx';
import type { Source } from '../../../lib/domain/source.ts';
import { tellSource } from '../../../lib/tools/tell.ts';

afterEach(cleanup);

const SOURCE: Source = {
  id: 'region',
  name: '问溪',
  attribution: '© OpenStreetMap contributors (ODbL), routing by Valhalla',
  url: 'https://www.openstreetmap.org/copyright',
  fetchedAt: '2026-11-30T17:00:00Z',
  dataTime: '2026-11-01T00:00:00Z',
};
const shown = (source: Source, locale: 'zh' | 'en') =>
  render(<SourceLine source={source} locale={locale} />).container.textContent;

describe('what the region answers', () => {
  it.each([
    ['zh', '本机区域 · 问溪'],
    ['en', 'Local region · 问溪'],
  ] as const)('is said to be from it, with its day and credit, on the card (%s)', (locale, words) => {
    const text = shown(SOURCE, locale);
    expect(text).toContain(words);
    expect(text).toContain('© OpenStreetMap contributors (ODbL), routing by Valhalla');
    expect(text).toMatch(locale === 'zh' ? /11月1日/ : /Nov 1|1 Nov/);
  });

  it('is said to be from it to the model', () => {
    expect(tellSource(SOURCE)).toBe('source: the region 问溪 on this server');
  });

  it('is said to be cut off where its data end', () => {
    const cut = { ...SOURCE, degraded: ['region_edge'] };
    expect(shown(cut, 'zh')).toContain('范围在区域数据边缘处截断');
    expect(shown(cut, 'en')).toContain('cut off where the region’s data end');
    expect(tellSource(cut)).toContain('(region_edge)');
  });

  it('is not said of others', () => {
    expect(shown({ ...SOURCE, id: 'valhalla', name: 'Valhalla' }, 'zh')).not.toContain('区域');
    expect(tellSource({ ...SOURCE, id: 'valhalla', name: 'Valhalla' })).toBe('source: Valhalla');
  });
});
