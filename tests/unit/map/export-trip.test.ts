import { gpx } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { toCSV, toGeoJSON, toGPX, toKML, toMarkdown } from '../../../lib/map/export.ts';
import type { DrawnLayer, Layer } from '../../../lib/map/state.ts';
import { planRoute } from '../../../lib/tools/plan-route/index.ts';
import { tripCalendar } from '../../../lib/tools/plan-trip/calendar.ts';
import { planTrip } from '../../../lib/tools/plan-trip/index.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { checkGpx } from '../../fixtures/map-schemas.ts';

async function trip() {
  const input = { area: { name: '北京' }, days: 2, start: { name: '天安门' }, must: [{ name: '故宫' }] };
  const output = await planTrip.execute(planTrip.input.parse(input), fakeContext());
  if ('miss' in output) throw new Error(`a miss: ${output.miss}`);
  return output;
}

const layersOf = (output: Parameters<NonNullable<typeof planTrip.map>>[0]): DrawnLayer[] =>
  (planTrip.map?.(output) ?? []).flatMap((effect) =>
    effect.do === 'show' ? effect.layers.map((layer) => ({ ...layer, messageId: 'm', callId: 'c' })) : [],
  );

const parsed = (text: string) => gpx(new DOMParser().parseFromString(text, 'text/xml') as unknown as Document);

describe('a day of a trip', () => {
  it('is a route in GPX, through its stops by name, and no track as well', async () => {
    const output = await trip();
    const text = toGPX({ layers: layersOf(output) });
    checkGpx(text);
    for (const day of output.days) {
      const route = text.split('<rte>').find((part) => part.startsWith(`<name>${day.date}</name>`)) ?? '';
      const names = [...route.matchAll(/<rtept [^>]*><name>([^<]*)<\/name>/g)].map(([, name]) => name);
      expect(names).toEqual(['天安门', ...day.stops.map(({ place }) => place.name)]);
    }
    expect(text).not.toContain('<trk>');
    const lines = parsed(text).features.filter(({ geometry }) => geometry?.type === 'LineString');
    expect(lines.map(({ properties }) => properties?.name)).toEqual(output.days.map(({ date }) => date));
    expect(lines[0]?.geometry).toMatchObject({ coordinates: { length: (output.days[0]?.stops.length ?? 0) + 1 } });
  });

  it('has the names that its stops were given on the map', async () => {
    const layers = layersOf(await trip());
    const marker = layers.find(({ kind }) => kind === 'marker');
    if (!marker) throw new Error('no stop');
    const renamed = layers.map((layer) => (layer === marker ? { ...layer, label: { name: '<早饭>' } } : layer));
    expect(toGPX({ layers: renamed })).toContain('<name>&lt;早饭&gt;</name></rtept>');
  });

  it('is a list in Markdown, in order', async () => {
    const output = await trip();
    const text = toMarkdown({ layers: layersOf(output) });
    const [first] = output.days;
    expect(text).toMatch(
      new RegExp(`- \\*\\*${first?.date.replaceAll('-', '\\\\-')}\\*\\*: [\\d.]+ km\\n  1\\. 天安门: `),
    );
    expect(text).toContain(`  2. ${first?.stops[0]?.place.name}: [`);
  });
});

describe('a list of what is on the map', () => {
  it('has links that every map understands, and names that are no markup', () => {
    const layer: Layer = {
      kind: 'marker',
      ref: 'p1',
      label: { name: '[甲](javascript:x) *乙*' },
      at: { lng: 116.4, lat: 39.9 },
    };
    expect(toMarkdown({ layers: [{ ...layer, messageId: 'm', callId: 'c' }] }, { isGenerated: false })).toBe(
      '- **\\[甲\\]\\(javascript:x\\) \\*乙\\***: [39.9,116.4](geo:39.9,116.4)\n',
    );
  });
});

describe('the names in files that have room for one', () => {
  const label = { name: '故宫', nameEn: 'Forbidden City' };
  const marker: Layer = { kind: 'marker', ref: 'p1', label, at: { lng: 116.39, lat: 39.92 } };
  const layers = [{ ...marker, messageId: 'm', callId: 'c' }];

  it.each([toGPX, toKML, toMarkdown])('are in the language of the page: %o', (write) => {
    expect(write({ layers }, { locale: 'en' })).toContain('Forbidden City');
    expect(write({ layers }, { locale: 'en' })).not.toContain('故宫');
    expect(write({ layers }, { locale: 'zh' })).toContain('故宫');
  });
});

describe('a trip in the calendar', () => {
  it('has an event for each stop, at its hours in the time of the place', async () => {
    const output = await trip();
    const text = tripCalendar(output, 'zh');
    const stops = output.days.flatMap(({ stops: each, date }) => each.map((stop) => ({ ...stop, date })));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(stops.length);
    for (const { date, arrive, place } of stops) {
      expect(text).toContain(`DTSTART;TZID=Asia/Shanghai:${`${date}T${arrive}`.replace(/[-:]/g, '')}00`);
      expect(text).toContain(`SUMMARY:${place.name}`);
    }
    expect(text.replaceAll('\r\n ', '')).toContain('https://uri.amap.com/marker?position=');
    expect(text).toContain('X-WR-CALNAME:北京之行');
    expect(new Set([...text.matchAll(/UID:(.*)/g)].map(([, uid]) => uid)).size).toBe(stops.length);
    expect(tripCalendar(output, 'zh')).toBe(text);
  });
});

it('the rides of a journey are not written beside the journey', async () => {
  const context = fakeContext();
  const { routes } = context.ports;
  context.ports.routes = async (query, signal) => {
    const answer = await routes(query, signal);
    const options = answer.value.options.map((option) => ({
      ...option,
      legs: [{ mode: 'subway' as const, line: '1号线', distanceM: 9, durationS: 9, path: option.path }],
    }));
    return { ...answer, value: { ...answer.value, options } };
  };
  const input = planRoute.input.parse({ from: { name: '北京' }, to: { name: '上海' }, mode: 'transit' });
  const output = await planRoute.execute(input, context);
  const [effect] = planRoute.map?.(output) ?? [];
  const drawn = effect?.do === 'show' ? effect.layers : [];
  expect(drawn.filter(({ kind }) => kind === 'path')).toHaveLength(2);
  const layers = drawn.map((layer) => ({ ...layer, messageId: 'm', callId: 'c' }));
  expect(toGPX({ layers }).match(/<trk>/g)).toHaveLength(1);
  expect(JSON.parse(toGeoJSON({ layers })).features).toHaveLength(3);
  expect(toCSV({ layers })).not.toContain('1号线');
});
