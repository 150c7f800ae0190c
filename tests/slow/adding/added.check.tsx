// @ts-nocheck: it is checked in the copy that docs/adding.md was pasted into, where the things it names exist.
// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ToolCard } from '../../components/cards/index.tsx';
import { readConfig } from '../../lib/config.ts';
import { AppError } from '../../lib/errors/app-error.ts';
import { errorBody } from '../../lib/errors/error-body.ts';
import { acceptedLocale } from '../../lib/i18n/accepted-locale.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import { allLocales } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { basemapsOf, offeredBasemaps, tileSourcesOf, tilesOf } from '../../lib/map/basemaps.ts';
import { createPorts } from '../../lib/providers/index.ts';
import { bindTools } from '../../lib/tools/bind.ts';
import { mapOf } from '../../lib/tools/results.ts';
import { fakeContext } from '../fixtures/fake-ports.ts';

const never = new AbortController().signal;
const EVEREST = { lng: 86.925, lat: 27.9881 };

/** Answers like the two services, and records the requests. */
function services(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const fetch = async (input: URL | string) => {
    const url = new URL(String(input));
    asked.push(url.hostname);
    const body = answers[url.hostname];
    return body === undefined ? Response.json({}, { status: 500 }) : Response.json(body);
  };
  const { geo, timeouts } = readConfig({}).config;
  return { asked, ports: createPorts({ geo, timeouts, embedded: {}, fetch: fetch as typeof globalThis.fetch }) };
}

describe('a port and its sources', () => {
  it('answers from the first source', async () => {
    const { ports, asked } = services({ 'api.open-meteo.com': { elevation: [8_810] } });
    expect(await ports.elevation(EVEREST, never)).toMatchObject({ value: 8_810, source: { id: 'open-meteo' } });
    expect(asked).toEqual(['api.open-meteo.com']);
  });

  it('falls back to the further source, and keeps the answer', async () => {
    const { ports, asked } = services({ 'api.opentopodata.org': { results: [{ elevation: 8_752 }] } });
    expect(await ports.elevation(EVEREST, never)).toMatchObject({ value: 8_752, source: { id: 'open-topo-data' } });
    const before = asked.length;
    await ports.elevation(EVEREST, never);
    expect(asked.length).toBe(before);
  });
});

describe('a tool and its card', () => {
  const call = async () => {
    const context = fakeContext();
    context.ports.elevation = async () => ({
      value: 43.5,
      source: { id: 'x', name: 'X', attribution: 'X', fetchedAt: '2026-11-25T04:00:00Z' },
    });
    const tools = bindTools(context, { timeoutMs: 5_000, messageId: 'm1' });
    const output = await tools.elevation.execute({ place: '北京' }, { toolCallId: 'c1', messages: [] });
    const told = await tools.elevation.toModelOutput({ toolCallId: 'c1', input: {}, output });
    return { output, told };
  };

  it('takes a place as a model writes it, and tells the height', async () => {
    const { output, told } = await call();
    expect(output).toMatchObject({ place: { name: '北京' }, heightM: 43.5 });
    expect(told.value).toContain('43.5 m');
  });

  it('draws on the map', async () => {
    const { output } = await call();
    const part = { type: 'tool-elevation', state: 'output-available', toolCallId: 'c1', input: {}, output };
    const { layers } =
      mapOf([{ id: 'm1', role: 'assistant', parts: [part] }]).now ??
      mapOf([{ id: 'm1', role: 'assistant', parts: [part] }]);
    expect(layers).toMatchObject([{ kind: 'marker', at: { lng: 116.4, lat: 39.9 } }]);
  });

  it('shows its card', async () => {
    const { output } = await call();
    const part = { type: 'tool-elevation', state: 'output-available', toolCallId: 'c1', input: {}, output };
    render(
      <ToolCard
        part={part}
        locale="en"
        hoveredRef={null}
        onHover={() => {}}
        selection={[]}
        onSelect={() => {}}
        onAsk={() => {}}
      />,
    );
    expect(screen.getByRole('group').textContent).toContain('43.5 m');
  });
});

it('knows the error in both languages', () => {
  const body = errorBody(new AppError('no_elevation'));
  expect(body).toMatchObject({ code: 'no_elevation', retryable: true });
  expect(JSON.stringify(body)).toContain('No elevation data');
});

it('reads the variable', () => {
  expect(readConfig({}).config.geo.openTopoDataUrl).toBe('https://api.opentopodata.org');
  expect(readConfig({ OPEN_TOPO_DATA_URL: 'http://127.0.0.1:9/' }).config.geo.openTopoDataUrl).toBe(
    'http://127.0.0.1:9',
  );
});

it('offers the basemap to menu, map and policy', () => {
  const basemaps = basemapsOf(readConfig({}).config.tiles);
  expect(offeredBasemaps(basemaps)).toContain('terrain');
  expect(tilesOf('terrain', basemaps)).toMatchObject({ isInvertible: true });
  expect(tileSourcesOf(basemaps).images).toContain('https://a.tile.opentopomap.org');
  expect(wordsOf('en').map.basemaps.terrain).toBe('Terrain');
});

it('offers the language beside the others', () => {
  expect(allLocales()).toContain('ja');
  expect(acceptedLocale('ja-JP,ja;q=0.9,en;q=0.5')).toBe('ja');
  expect(errorBody(new AppError('internal')).title.ja).toBe(errorBody(new AppError('internal')).title.en);
  expect(formatDistance(12_340, 'ja')).toBe('12.3 km');
});
