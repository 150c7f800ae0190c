// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ToolCard } from '../../../components/cards/index.tsx';
import type { ToolPart } from '../../../components/cards/props.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { mapOf } from '../../../lib/tools/results.ts';
import { cardContext } from '../../fixtures/card-context.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

afterEach(cleanup);

async function partOf(name: GeoToolName, input: object, context = fakeContext()): Promise<ToolPart> {
  const run = { context, options: { timeoutMs: 1_000, messageId: 'm' }, toolCallId: 'c', signal: undefined };
  const output = await runTool(name, geoTools[name].input.parse(input), run);
  return { type: `tool-${name}`, toolCallId: 'c', state: 'output-available', input, output } as ToolPart;
}

function show(part: ToolPart, locale: 'zh' | 'en' = 'zh') {
  const context = cardContext(locale);
  render(<ToolCard part={part} {...context} />);
  return context;
}

const cardText = () => document.querySelector('[data-call]')?.textContent ?? '';

describe('tool cards', () => {
  it('is a group named after its tool, in the language of the page', async () => {
    show(await partOf('get_weather', { place: { name: '北京' }, span: 'now' }), 'en');
    expect(within(screen.getByRole('group', { name: 'Weather' })).getByText('Beijing')).toBeTruthy();
  });

  it('numbers places and hands hovering and selection on', async () => {
    const context = show(await partOf('search_places', { category: 'cafe', near: { name: '天安门' }, limit: 3 }));
    const items = screen.getAllByRole('listitem');
    expect(items.map((item) => item.textContent?.slice(0, 2))).toEqual(['1甲', '2乙', '3丙']);
    const [first] = screen.getAllByRole('button');
    if (!first) throw new Error('no button');
    fireEvent.click(first);
    expect(context.onSelect).toHaveBeenCalledWith('p1');
    fireEvent.mouseEnter(items[1] as Element);
    expect(context.onHover).toHaveBeenCalledWith('p2');
  });

  it('letters candidates, which lift the marker of the same letter', async () => {
    const { view: _, ...unseen } = fakeContext();
    const ports = { ...unseen.ports, ...embeddedPorts(sharedGazetteer, () => 0) };
    const part = await partOf('get_weather', { place: { name: 'Victoria' }, span: 'now' }, { ...unseen, ports });
    const context = show(part, 'en');
    const items = screen.getAllByRole('listitem');
    expect(items.map((item) => item.textContent?.slice(0, 2)).slice(0, 3)).toEqual(['AV', 'BV', 'CV']);
    fireEvent.mouseEnter(items[1] as Element);
    const { asked } = mapOf([{ id: 'm', role: 'assistant', parts: [part] }]);
    expect(context.onHover).toHaveBeenCalledWith(asked[1]?.ref);
    expect(asked[1]).toMatchObject({ number: 2, isLettered: true });
  });

  it('shows what was drawn with its size, as a button that selects it', async () => {
    const corner = (lng: number, lat: number) => ({ point: { lng, lat } });
    const points = [corner(0, 0), corner(0.02, 0), corner(0.02, 0.01)];
    const context = show(await partOf('map_draw', { shape: 'polygon', points }), 'en');
    fireEvent.click(screen.getByRole('button', { name: 'Area 1 1.24 km²' }));
    expect(context.onSelect).toHaveBeenCalledWith('a1');
  });

  it('says a miss plainly and offers the candidates as buttons', async () => {
    const context = show(await partOf('get_weather', { place: { name: 'Springfield' }, span: 'now' }), 'en');
    const [missouri] = screen.getAllByRole('button');
    if (!missouri) throw new Error('no button');
    fireEvent.click(missouri);
    expect(context.onAsk).toHaveBeenCalledWith('I mean Springfield, Missouri, US');
  });

  it.each([
    ['zh', '没有找到“布达佩思”。你是不是要找：', '我说的是布达佩斯（匈牙利）'],
    ['en', 'Not found: “布达佩思”. Did you mean:', 'I mean Budapest, Hungary'],
  ] as const)('asks in %s whether a guess is meant, with a button for it', async (locale, question, answer) => {
    const guess = { name: '布达佩斯', nameEn: 'Budapest', kind: 'city', at: { lng: 19.04, lat: 47.5 } };
    const context = fakeContext();
    const { source } = await context.ports.geocode({ text: '', limit: 1, locale: 'zh' }, context.signal);
    const admin = { admin: '匈牙利', adminEn: 'Hungary' };
    context.ports.geocode = async () => ({ value: [{ ...guess, ...admin, match: 'pinyin' }], source });
    const shown = show(await partOf('get_weather', { place: { name: '布达佩思' }, span: 'now' }, context), locale);
    expect(screen.getByText(question)).toBeTruthy();
    const button = screen.getByRole('button');
    button.focus();
    expect(document.activeElement).toBe(button);
    fireEvent.click(button);
    expect(shown.onAsk).toHaveBeenCalledWith(answer);
  });

  it('shows hostile names as text', async () => {
    const hostile = '<img src=x onerror="window.__xss=1"><script>window.__xss=1</script>';
    const context = fakeContext();
    const answer = await context.ports.reverse({ at: { lng: 1, lat: 2 }, locale: 'en' }, context.signal);
    context.ports.reverse = async () => ({
      ...answer,
      value: [{ name: hostile, kind: hostile, address: hostile, at: { lng: 1, lat: 2 } }],
    });
    show(await partOf('locate', { point: { lng: 1, lat: 2 } }, context));
    expect(document.querySelector('img, script')).toBeNull();
    expect(screen.getAllByText(hostile, { exact: false }).length).toBeGreaterThan(0);
  });

  it.each([
    ['plan_route', { from: { name: '北京' }, to: { name: '上海' }, alternatives: 2 }, '方案 2'],
    ['plan_route', { from: { name: '北京' }, to: { name: '上海' }, arrive_by: '2026-11-26T14:00' }, '最晚 13:20 出发'],
    ['travel_times', { from: { name: '天安门' }, to: [{ name: '故宫' }] }, '10 分钟'],
    ['plan_trip', { area: { name: '北京' }, days: 2 }, '09:'],
    ['outing_advice', { place: { name: '北京' } }, '℃|°|%'],
    ['map_view', { action: 'zoom_in' }, '已放大'],
    ['map_draw', { shape: 'circle', center: { name: '北京' }, radius_m: 500 }, '500 米'],
    ['measure', { what: 'distance', between: [{ name: '北京' }, { name: '上海' }] }, '公里'],
    ['ask_user', { question: '哪个？', options: [{ label: '甲' }, { label: '乙' }] }, '哪个？'],
  ] as const)('shows %s', async (name, input, expected) => {
    show(await partOf(name, input));
    expect(cardText()).toMatch(new RegExp(expected));
  });

  it('says in English when one must leave, and how that is reckoned', async () => {
    const input = { from: { name: '北京' }, to: { name: '上海' }, mode: 'drive', arrive_by: '2026-11-26T00:15' };
    show(await partOf('plan_route', input), 'en');
    const text = cardText();
    expect(text).toContain('Leave by Wed 25 Nov 23:35 to arrive by 00:15');
    expect(text).toContain('30 min on the way, 10 min to spare');
  });

  it('shows the weather at the hour of passing on the card of a route', async () => {
    const input = {
      from: { name: '北京' },
      to: { name: '上海' },
      mode: 'drive',
      depart_at: '2026-11-26T09:00',
      weather: true,
    };
    show(await partOf('plan_route', input), 'en');
    const text = cardText();
    expect(text).toContain('09:00start');
    expect(text).toContain('rain 80%');
    expect(text).toContain('rain at 09:00, at the start (80 %)');
  });

  it('shows a failed call by its code, never the words of a provider', () => {
    show({
      type: 'tool-locate',
      toolCallId: 'c',
      state: 'output-error',
      input: {},
      errorText: 'GET https://x/?key=sk-leak',
    } as ToolPart);
    expect(cardText()).toContain('工具未能完成');
    expect(document.body.textContent).not.toContain('sk-leak');
  });
});

describe('a card to come', () => {
  it.each(['input-streaming', 'input-available'] as const)(
    'keeps its room and says what is looked up (%s)',
    (state) => {
      show({ type: 'tool-get_weather', toolCallId: 'c', state, input: { place: { name: '北京' } } } as ToolPart);
      expect(cardText()).toBe('天气 · 北京…');
      const heights = [...document.querySelectorAll<HTMLElement>('.wt-skeleton i')].map(({ style }) => style.height);
      expect(heights).toEqual(['48px', '96px', '20px', '20px']);
      cleanup();
      show({ type: 'tool-map_view', toolCallId: 'c', state, input: undefined } as ToolPart);
      expect(document.querySelector('.wt-skeleton')).toBeNull();
    },
  );

  it('counts the seconds once it takes five', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    show({
      type: 'tool-get_weather',
      toolCallId: 'c',
      state: 'input-available',
      input: { place: { name: '北京' } },
    } as ToolPart);
    act(() => void vi.advanceTimersByTime(4_000));
    expect(cardText()).toBe('天气 · 北京…');
    act(() => void vi.advanceTimersByTime(3_000));
    expect(cardText()).toBe('天气 · 北京…7 秒');
    vi.useRealTimers();
  });
});
