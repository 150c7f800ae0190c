// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ToolCard } from '../../../components/cards/index.tsx';
import type { ToolPart } from '../../../components/cards/props.ts';
import type { GeoToolName } from '../../../lib/tools/registry.ts';
import { cardContext } from '../../fixtures/card-context.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { pastCall } from '../../fixtures/past-call.ts';

afterEach(cleanup);

async function shown(name: GeoToolName, input: Record<string, unknown>, locale: 'zh' | 'en' = 'zh') {
  const { output } = await pastCall(name, input, fakeContext());
  const part = { type: `tool-${name}`, toolCallId: 'c', state: 'output-available', input, output } as ToolPart;
  const context = cardContext(locale);
  const { container } = render(<ToolCard part={part} {...context} />);
  return { container, ...context };
}

const BETWEEN = [{ name: '北京' }, { name: '上海' }];

describe('a measured length', () => {
  it.each([
    ['distance', 'zh', '1,067 公里', '直线距离'],
    ['bearing', 'en', 'SE 153°', '1,067 km'],
  ] as const)('has what was asked (%s, %s) as its number, and selects its line', async (what, locale, hero, rest) => {
    const { container, onSelect, onHover } = await shown('measure', { what, between: BETWEEN }, locale);
    expect(container.querySelector('.wt-number')?.textContent).toBe(hero);
    expect(container.textContent).toContain(rest);
    expect(container.textContent).toContain(locale === 'zh' ? '北京 → 上海' : 'Beijing → Shanghai');
    const card = screen.getByRole('button');
    fireEvent.mouseEnter(card);
    fireEvent.click(card);
    expect(onHover).toHaveBeenCalledWith('l1');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('l1');
  });
});

describe('an area that can be reached', () => {
  it('has its size and way of travelling, and lifts and selects its shape', async () => {
    const { onSelect, onHover } = await shown('travel_times', {
      from: { name: '北京' },
      minutes: [10, 20],
      mode: 'bike',
    });
    const [ten, twenty] = screen.getAllByRole('button');
    expect(ten?.textContent).toMatch(/10 分钟可达范围北京 · 骑行 · [\d.]+ (?:公顷|平方公里|平方米)/);
    if (twenty) fireEvent.focus(twenty);
    if (twenty) fireEvent.click(twenty);
    expect(onHover).toHaveBeenCalledWith('a2');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('a2');
  });
});

describe('the hours of an outing', () => {
  it('are a bar of all that were looked at, the best of them marked', async () => {
    const { container } = await shown('outing_advice', { place: { name: '北京' }, date: '2026-11-26', hours: [9, 18] });
    const cells = [...container.querySelectorAll<HTMLElement>('.wt-outing span')];
    expect(cells.length).toBeGreaterThan(8);
    expect(cells.filter(({ dataset }) => dataset.best !== undefined)).toHaveLength(3);
    expect(cells.every(({ dataset }) => dataset.wet !== undefined)).toBe(true);
  });
});
