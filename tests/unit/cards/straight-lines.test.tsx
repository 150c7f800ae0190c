// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ToolCard } from '../../../components/cards/index.tsx';
import type { ToolPart } from '../../../components/cards/props.ts';
import type { TravelCell } from '../../../lib/domain/ports.ts';
import { embeddedRoutes } from '../../../lib/providers/routes/embedded.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { tellOutput } from '../../../lib/tools/results.ts';
import { answerFrom } from '../../../lib/understanding/reply/answer.ts';
import { cardContext } from '../../fixtures/card-context.ts';
import { fakeContext, fakeSource, NOW } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

afterEach(cleanup);

/** What the card shows, what the keyless model says and what a model reads of one call. */
async function ofCall(name: GeoToolName, input: object, locale: 'zh' | 'en', context = fakeContext({ locale })) {
  const run = { context, options: { timeoutMs: 1_000, messageId: 'm' }, toolCallId: 'c', signal: undefined };
  const output = await runTool(name, geoTools[name].input.parse(input), run);
  const part = { type: `tool-${name}`, toolCallId: 'c', state: 'output-available', input, output } as ToolPart;
  const card = render(<ToolCard part={part} {...cardContext(locale)} />).container.textContent ?? '';
  const told = tellOutput(name, output, locale);
  return { card, told, answer: answerFrom([{ name, input: {}, output }], { message: '', locale }) };
}

const TARGETS = { from: { name: '北京' }, to: [{ name: '天安门' }, { name: '上海' }], mode: 'drive' };

function withCells(locale: 'zh' | 'en', cells: (TravelCell | null)[]) {
  const context = fakeContext({ locale });
  context.ports.matrix = async () => ({ value: cells, source: fakeSource });
  return context;
}

describe('straight lines beside ways', () => {
  it('are marked where a matrix has no way, on the card, in the answer and for the model', async () => {
    const cells = [{ durationS: 540, distanceM: 2_300 }, null];
    const zh = await ofCall('travel_times', TARGETS, 'zh', withCells('zh', cells));
    expect(zh.card).toMatch(/9 分钟2\.3 公里/);
    expect(zh.card).toMatch(/没有找到路线直线 1,06\d 公里/);
    expect(zh.answer).toBe('从**北京**驾车，最快到的是**天安门**：9 分钟，2.3 公里；去上海没有找到路线。');
    const en = await ofCall('travel_times', TARGETS, 'en', withCells('en', cells));
    expect(en.card).toMatch(/no route found1,06\d km \(straight line\)/);
    expect(en.answer).toMatch(/; no way found to Shanghai\.$/);
    expect(en.told).toMatch(/Shanghai: no way found, 1,06\d km in a straight line, not by road/);
    for (const { answer } of [zh, en]) expect(answer).not.toMatch(/unknown|\[p\d/);
  });

  it('are marked where a router tells times without lengths, and where there is no router', async () => {
    const timed = [
      { durationS: 540, distanceM: 2_300, isStraight: true },
      { durationS: 39_000, distanceM: 1_210_000 },
    ];
    const { card, answer } = await ofCall('travel_times', TARGETS, 'zh', withCells('zh', timed));
    expect(card).toMatch(/9 分钟直线 2\.3 公里.*10 小时 50 分钟1,210 公里/);
    expect(answer).toContain('**天安门**：9 分钟，直线 2.3 公里');
    const context = fakeContext();
    context.ports.matrix = embeddedRoutes(
      () => NOW.getTime(),
      () => [],
    ).matrix;
    const offline = await ofCall('travel_times', TARGETS, 'zh', context);
    expect(offline.answer).toMatch(
      /^从\*\*北京\*\*，最近的是\*\*天安门\*\*：直线 [\d.]+ (?:米|公里)（粗略估算，未考虑道路）/,
    );
    expect(offline.card).toMatch(/时间未知直线/);
  });

  it('are marked in lists of places', async () => {
    const zh = await ofCall('search_places', { category: 'bakery', near: { name: '天安门' }, limit: 2 }, 'zh');
    expect(zh.card).toMatch(/直线 [\d.]+\s(?:米|公里)/);
    expect(zh.answer).toMatch(/，直线 [\d.]+ (?:米|公里)/);
    expect(zh.told).toContain('metres are straight-line');
    const en = await ofCall('search_places', { category: 'bakery', near: { name: '天安门' }, limit: 2 }, 'en');
    expect(en.card).toMatch(/[\d.]+\sk?m direct/);
    expect(en.answer).toMatch(/[\d.]+ k?m in a straight line/);
  });
});

describe('a way by the built-in metro lines', () => {
  it.each([
    ['zh', /1号线/, /内置的少数.*地铁线路/, /以运营方信息为准/],
    ['en', /Line 1/, /built-in table of a few metro lines/, /check with the operator/],
  ] as const)(
    'says in %s what it is, on the card, in the answer and for the model',
    async (locale, line, table, check) => {
      const context = fakeContext({ locale });
      const { metro } = builtGazetteer();
      context.ports.routes = embeddedRoutes(
        () => NOW.getTime(),
        () => metro,
      ).routes;
      const input = {
        from: { point: { lat: 39.907, lng: 116.385 } },
        to: { point: { lat: 39.908, lng: 116.456 } },
        mode: 'transit',
      };
      const { card, answer, told } = await ofCall('plan_route', input, locale, context);
      for (const text of [card, answer]) {
        expect(text).toMatch(line);
        expect(text).toMatch(table);
        expect(text).toMatch(check);
      }
      expect(told).toContain('estimated, from a built-in table of a few metro lines');
      expect(card).not.toMatch(/直线估算|[Ss]traight-line/);
    },
  );
});

describe('a way on its card', () => {
  const routed = (change: object, input: object = {}, locale: 'zh' | 'en' = 'zh') => {
    const context = fakeContext({ locale });
    const { routes } = context.ports;
    context.ports.routes = async (query, signal) => {
      const { value, source } = await routes(query, signal);
      return { value: { ...value, options: value.options.map((each) => ({ ...each, ...change })) }, source };
    };
    return ofCall(
      'plan_route',
      { from: { name: '北京' }, to: { name: '上海' }, mode: 'drive', ...input },
      locale,
      context,
    );
  };

  it('says where it begins and ends when that is somewhere else', async () => {
    const { card, answer, told } = await routed({ gaps: [0, 5_300] });
    for (const text of [card, answer, told]) expect(text).toContain('路线的终点离上海约 5.3 公里（直线）');
    expect((await routed({ gaps: [1_240, 0] }, {}, 'en')).card).toContain('begins 1.2 km from Beijing (straight line)');
  });

  it('says that a departure is past, with its date', async () => {
    const { card, answer, told } = await routed({}, { depart_at: '2026-11-24T07:30' });
    expect(card).toMatch(/出发 周二 11\/24 07:30 · 这个时间已经过了/);
    expect(answer).toContain('11-24 07:30 出发（已经过去）');
    expect(told).toContain('leave 2026-11-24T07:30 (already past)');
    expect((await routed({}, { depart_at: '2026-11-25T12:00' })).answer).not.toContain('已经过去');
  });

  it('names the day of an arrival after midnight', async () => {
    const { card, answer } = await routed({ durationS: 14_400 }, { depart_at: '2026-11-26T22:15' });
    expect(card).toMatch(/出发 .*11\/26 22:15 · 到达 .*11\/27 02:15/);
    expect(answer).toContain('11-26 22:15 出发，11-27 02:15 到达');
  });

  it('says that a straight line does not consider what is to be avoided', async () => {
    const context = fakeContext();
    context.ports.routes = embeddedRoutes(
      () => NOW.getTime(),
      () => [],
    ).routes;
    const input = { from: { name: '北京' }, to: { name: '上海' }, mode: 'drive', avoid: ['tolls'] };
    const { card, answer } = await ofCall('plan_route', input, 'zh', context);
    expect(answer).toContain('避开要求没有考虑');
    expect(card).toContain('避开要求（此来源没有考虑，或绕不开）');
  });
});
