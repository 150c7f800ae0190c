// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ToolCard } from '../../../components/cards/index.tsx';
import type { ToolPart } from '../../../components/cards/props.ts';
import { readConfig } from '../../../lib/config.ts';
import { nameIn } from '../../../lib/domain/name-for.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import { createPorts } from '../../../lib/providers/index.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { type GeoToolName, geoTools } from '../../../lib/tools/registry.ts';
import { mapOf, tellOutput } from '../../../lib/tools/results.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

afterEach(cleanup);

const now = () => NOW.getTime();
const gazetteer = builtGazetteer();
const ports = createPorts({
  geo: readConfig({ OFFLINE: '1' }).config.geo,
  timeouts: { providerMs: 1_000, toolMs: 4_000 },
  embedded: embeddedPorts(gazetteer, now),
  now,
});

/** Everything the offline data can answer, in one conversation. */
const CALLS: [GeoToolName, object][] = [
  ['locate', { query: '埃菲尔铁塔' }],
  ['locate', { point: { lng: 2.2945, lat: 48.8584 } }],
  ['locate', { query: 'Springfield' }],
  ['search_places', { category: 'museum', near: { name: '巴黎' }, limit: 8 }],
  ['search_places', { category: 'park', near: { name: '广州' }, limit: 8 }],
  ['plan_route', { from: { name: '卢浮宫' }, to: { name: '凯旋门' } }],
  ['plan_route', { from: { name: '成都' }, to: { name: '重庆' }, via: [{ name: '遂宁' }] }],
  ['travel_times', { from: { name: '杭州' }, to: [{ name: '苏州' }, { name: '绍兴' }] }],
  ['travel_times', { from: { name: '杭州' }, minutes: [15] }],
  ['plan_trip', { area: { name: '西安' }, days: 2, interests: ['历史'] }],
  ['outing_advice', { place: { name: '里斯本' }, activity: '跑步' }],
  ['get_weather', { place: { name: '里斯本' }, span: 'now' }],
  ['measure', { what: 'distance', between: [{ name: '伦敦' }, { name: '利物浦' }] }],
  ['map_draw', { shape: 'circle', center: { name: '柏林' }, radius_m: 800 }],
  ['map_draw', { shape: 'buffer', of: 'p1', radius_m: 500 }],
  ['map_draw', { shape: 'line', points: [{ name: '罗马' }, { name: '那不勒斯' }] }],
  ['map_view', { action: 'fly_to', place: { name: '柏林' } }],
  ['map_edit', { action: 'heatmap_on' }],
];

/** Runs the calls as an answer in `locale`; parts as in a stored conversation. */
async function answered(locale: Locale) {
  const context = { ...fakeContext(), ports, locale, now: NOW };
  const parts: { name: GeoToolName; part: ToolPart; tell: string }[] = [];
  for (const [index, [name, input]] of CALLS.entries()) {
    const toolCallId = `c${index}`;
    const parsed = geoTools[name].input.parse(input);
    const run = { context, options: { timeoutMs: 4_000, messageId: 'm' }, toolCallId, signal: undefined };
    const output = await runTool(name, parsed, run);
    const part = { type: `tool-${name}`, toolCallId, state: 'output-available', input, output } as ToolPart;
    parts.push({ name, part, tell: tellOutput(name, output, locale) });
  }
  return parts;
}

const HAN = /\p{Script=Han}/u;
/**
 * Latin words in a Chinese text that are not a mistake: names of sources and licences, letters on markers, units,
 * formats.
 */
const LATIN =
  /(?<![\p{L}\d])(?!GeoNames|Wentu|Natural|Earth|CC|BY|WGS|AQI|UV|OSM|Csa|GPX|AMap|Google|Apple)\p{Script=Latin}{3,}/u;

/** The text of a card without the line of its source, which names other people's works. */
function shown(part: ToolPart, locale: Locale): string {
  const context = { hoveredRef: null, onHover() {}, selection: [], onSelect() {}, onAsk() {} };
  const { container } = render(<ToolCard part={part} locale={locale} {...context} />);
  for (const link of container.querySelectorAll('a, [data-source]')) link.remove();
  const text = [...container.querySelectorAll('*')]
    .flatMap((element) => [element.getAttribute('aria-label'), element.getAttribute('title')])
    .concat(container.textContent)
    .filter(Boolean)
    .join('\n')
    // The user's own words.
    .replace(/“[^”]*”/g, '');
  cleanup();
  return text;
}

describe.each(['zh', 'en'] as const)('a page in %s', (locale) => {
  const foreign = locale === 'en' ? HAN : LATIN;

  it('shows cards in its language, whichever language the answer was given in', async () => {
    for (const asked of ['zh', 'en'] as const) {
      for (const { name, part } of await answered(asked)) {
        const text = shown(part, locale);
        expect(text.length, name).toBeGreaterThan(0);
        expect(foreign.exec(text)?.[0], `${name}, asked in ${asked}: ${text}`).toBeUndefined();
      }
    }
  });

  it('shows names and notes on the map in its language', async () => {
    const parts = (await answered('zh')).map(({ part }) => part);
    const { layers } = mapOf([{ id: 'm', role: 'assistant', parts }]);
    expect(layers.length).toBeGreaterThan(20);
    for (const { ref, label, note } of layers) {
      expect(foreign.exec(nameIn(label, locale))?.[0], `${ref} ${label.name}`).toBeUndefined();
      if (note) expect(foreign.exec(nameIn(note, locale))?.[0], `${ref} ${note.name}`).toBeUndefined();
    }
  });

  it('tells the model areas in the language of the answer', async () => {
    if (locale === 'zh') return;
    for (const { name, tell } of await answered(locale)) {
      const areas = tell.split('\n').flatMap((line) => {
        const [head = '', ...rest] = line.split(' · ');
        // Names may be given in both languages; what follows the ref of a report is its area.
        return [/\[w\d+\](.*)/.exec(head)?.[1] ?? '', ...rest];
      });
      expect(
        areas.filter((area) => HAN.test(area)),
        `${name}: ${tell}`,
      ).toEqual([]);
    }
  });
});

describe('a Chinese card', () => {
  it('has Chinese marks after Chinese words', async () => {
    for (const { name, part } of await answered('zh')) {
      expect(/[\p{Script=Han}）][:,;(]/u.exec(shown(part, 'zh')), `${name}: ${shown(part, 'zh')}`).toBeNull();
    }
  });
});
