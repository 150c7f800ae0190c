import { describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/errors/app-error.ts';
import { runTool } from '../../../lib/tools/bind.ts';
import { refBookOf } from '../../../lib/tools/refs.ts';
import type { GeoToolName } from '../../../lib/tools/registry.ts';
import { geoTools } from '../../../lib/tools/registry.ts';
import { mapOf } from '../../../lib/tools/results.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';

/** Runs the calls in order and returns the conversation they leave. */
async function conversation(calls: [GeoToolName, object][]) {
  const context = fakeContext();
  const messages: { id: string; role: string; parts: { type: string }[] }[] = [];
  for (const [index, [name, input]] of calls.entries()) {
    const toolCallId = `c${index}`;
    const id = `m${index}`;
    const output = await runTool(name, geoTools[name].input.parse(input), {
      context,
      options: { timeoutMs: 1_000, messageId: id },
      toolCallId,
      signal: undefined,
    });
    const part = { type: `tool-${name}`, state: 'output-available', toolCallId, input, output };
    messages.push({ id, role: 'assistant', parts: [part] });
  }
  return { messages, context };
}

const search: [GeoToolName, object] = ['search_places', { query: '咖啡', near: { name: '天安门' }, limit: 3 }];
const circle: [GeoToolName, object] = ['map_draw', { shape: 'circle', center: { name: '北京' }, radius_m: 500 }];

describe('the map is a fold over messages', () => {
  it('numbers markers in the order that the model saw', async () => {
    const { messages } = await conversation([search]);
    expect(mapOf(messages).layers.map((layer) => (layer.kind === 'marker' ? [layer.ref, layer.number] : []))).toEqual([
      ['p1', 1],
      ['p2', 2],
      ['p3', 3],
    ]);
  });

  it('leaves the numbers to the newest list, and gives them back when that is undone', async () => {
    const numbersOf = ({ layers }: ReturnType<typeof mapOf>) =>
      layers.map((layer) => (layer.kind === 'marker' ? [layer.ref, layer.number] : []));
    const { messages } = await conversation([search, search, ['map_edit', { action: 'undo' }]]);
    const [first = [], second = []] = [mapOf(messages.slice(0, 1)), mapOf(messages.slice(0, 2))].map(numbersOf);
    expect(second).toEqual([...first.map(([ref]) => [ref, undefined]), ...numbersOf(mapOf(messages.slice(1, 2)))]);
    expect(second.length).toBe(2 * first.length);
    expect(numbersOf(mapOf(messages))).toEqual(first);
  });

  it('gives the same map from a JSON round trip, as a reload does', async () => {
    const { messages } = await conversation([search, circle, ['map_edit', { action: 'remove', refs: ['p2'] }]]);
    expect(mapOf(JSON.parse(JSON.stringify(messages)))).toEqual(mapOf(messages));
  });

  it('draws less when a message is edited away', async () => {
    const { messages } = await conversation([search, circle]);
    expect(mapOf(messages).layers).toHaveLength(4);
    expect(mapOf(messages.slice(0, 1)).layers).toHaveLength(3);
  });

  it('undoes and redoes one call at a time, clear included', async () => {
    const { messages } = await conversation([
      search,
      circle,
      ['map_edit', { action: 'clear' }],
      ['map_edit', { action: 'undo' }],
      ['map_edit', { action: 'undo' }],
      ['map_edit', { action: 'redo' }],
    ]);
    const counts = messages.map((_, index) => mapOf(messages.slice(0, index + 1)).layers.length);
    expect(counts).toEqual([3, 4, 0, 4, 3, 4]);
  });

  it('keys the camera by the call that moved it', async () => {
    const { messages } = await conversation([search, ['map_view', { action: 'zoom_in' }]]);
    expect(mapOf(messages).camera?.key).toBe('c1');
    expect(mapOf(messages.slice(0, 1)).camera).toMatchObject({ key: 'c0', target: { to: 'bounds' } });
  });

  it('ignores output that does not fit the schema', () => {
    const part = { type: 'tool-search_places', state: 'output-available', toolCallId: 'x', output: { places: 'no' } };
    expect(mapOf([{ id: 'm', role: 'assistant', parts: [part] }]).layers).toEqual([]);
  });
});

describe('references', () => {
  it('stay valid after a restart and go on counting', async () => {
    const { messages } = await conversation([search, circle]);
    const book = refBookOf(JSON.parse(JSON.stringify(messages)));
    expect(book.get('p2')).toMatchObject({ kind: 'place', place: { name: '乙咖啡' } });
    expect(book.get('a1')).toMatchObject({ kind: 'area', circle: { radiusM: 500 } });
    expect([book.next('p'), book.next('a'), book.next('r')]).toEqual(['p4', 'a2', 'r1']);
  });

  it('search inside a drawn circle asks for that circle', async () => {
    const { context } = await conversation([circle, ['search_places', { category: 'cafe', within: { ref: 'a1' } }]]);
    const query = context.asked.find(({ port }) => port === 'places')?.query;
    expect(query).toMatchObject({ area: { kind: 'around', center: { lng: 116.4, lat: 39.9 }, radiusM: 500 } });
  });

  it('an ambiguous name comes back as candidates, not as a guess', async () => {
    const { messages } = await conversation([['get_weather', { place: { name: 'Springfield' }, span: 'now' }]]);
    expect(messages[0]?.parts[0]).toMatchObject({ output: { miss: 'ambiguous', candidates: [{}, {}] } });
  });
});

describe('travel times without a road network', () => {
  it('draw circles that say they are estimates', async () => {
    const context = fakeContext();
    context.ports.isochrone = () => Promise.reject(new AppError('provider_unavailable'));
    const output = await runTool(
      'travel_times',
      { from: { name: '北京' }, minutes: [15], mode: 'walk' },
      { context, options: { timeoutMs: 1_000, messageId: 'm' }, toolCallId: 'c', signal: undefined },
    );
    expect(output).toMatchObject({ estimate: true, areas: [{ ref: 'a1', minutes: 15 }], source: { offline: true } });
    const part = { type: 'tool-travel_times', state: 'output-available', toolCallId: 'c', output };
    const { layers } = mapOf([{ id: 'm', role: 'assistant', parts: [part] }]);
    expect(layers.map(({ kind, label }) => [kind, label.nameEn])).toEqual([
      ['area', '15 min'],
      ['marker', 'Beijing'],
    ]);
  });
});
