// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import type L from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VectorGrid } from '../../../components/map/layers/vector-grid.ts';
import basemap from '../../../generated/basemap.json' with { type: 'json' };

const PAINT = {
  water: '#000000',
  land: '#111111',
  border: '#222222',
  lake: '#333333',
  river: '#444444',
  province: '#555555',
  built: '#666666',
  ice: '#777777',
};
/** A tile about 武汉. */
const WUHAN = { x: 418, y: 210, z: 9 } as L.Coords;

let drawn: string[] = [];
let held: (() => void)[] = [];
/** Parts of names of files that do not come until they are let go. */
let slow: string[] = [];

class Grid extends VectorGrid {
  tile(coords: L.Coords, done: L.DoneCallback) {
    return this.createTile(coords, done);
  }
}

beforeEach(() => {
  drawn = [];
  held = [];
  const saved: string[] = [];
  const context = new Proxy({ fillStyle: '', strokeStyle: '' } as Record<string, string>, {
    get: (target, key) => {
      if (key in target) return target[String(key)];
      return () => {
        if (key === 'save') saved.push(target.strokeStyle ?? '');
        if (key === 'restore') target.strokeStyle = saved.pop() ?? '';
        if (key === 'fill' || key === 'fillRect') drawn.push(`fill ${target.fillStyle}`);
        if (key === 'stroke') drawn.push(`stroke ${target.strokeStyle}`);
      };
    },
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
  vi.stubGlobal(
    'Path2D',
    class {
      moveTo() {}
      lineTo() {}
      closePath() {}
    },
  );
  vi.stubGlobal('fetch', async (path: string) => {
    if (slow.some((part) => path.includes(part))) await new Promise<void>((resolve) => held.push(resolve));
    return new Response(readFileSync(`public${path}`, 'utf8'));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const shown = (grid: Grid, coords: L.Coords) => {
  const done = vi.fn();
  grid.tile(coords, done);
  return done;
};

describe('a tile of the embedded basemap', () => {
  it('shows land at once, and the detailed coast and what lies on it when they have come', async () => {
    const grid = new Grid('zh', PAINT, {});
    slow = [];
    await vi.waitFor(async () => {
      const done = shown(grid, { x: 13, y: 6, z: 4 } as L.Coords);
      await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    });
    expect(drawn).toContain('stroke #444444');

    drawn = [];
    slow = ['/land/', '/parts/'];
    const done = shown(grid, WUHAN);
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    // China, from the countries' file, and nothing that is not there yet.
    expect(drawn.filter((call) => call.startsWith('fill'))).toEqual(['fill #000000', 'fill #111111']);
    expect(drawn).not.toContain('stroke #444444');

    drawn = [];
    slow = [];
    for (const letGo of held) letGo();
    await vi.waitFor(() => expect(drawn).toContain('stroke #444444'));
    expect(drawn.slice(0, 2)).toEqual(['fill #000000', 'fill #111111']);
    expect(drawn).toContain('fill #666666');
    // The border of a country lies over rivers and provinces.
    expect(drawn.at(-1)).toBe('stroke #222222');
    expect(done).toHaveBeenCalledOnce();
  });

  it('draws no generalised river among the streets of a city', async () => {
    slow = [];
    const done = shown(new Grid('zh', PAINT, {}), { x: WUHAN.x * 2, y: WUHAN.y * 2, z: 10 } as L.Coords);
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(drawn).toContain('fill #666666'));
    expect(drawn).not.toContain('stroke #444444');
  });

  it('draws no step of a kilometre of what was built among the streets of a city', async () => {
    slow = [];
    const grid = new Grid('zh', PAINT, {});
    shown(grid, { x: 1674, y: 841, z: 11 } as L.Coords);
    await vi.waitFor(() => expect(drawn).toContain('fill #666666'));
    drawn = [];
    const done = shown(grid, { x: 3348, y: 1682, z: 12 } as L.Coords);
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(drawn).toContain('fill #111111');
    expect(drawn).not.toContain('fill #666666');
  });

  it('shows the land without water if that cannot be loaded', async () => {
    vi.stubGlobal('fetch', async (path: string) =>
      path.includes('/parts/')
        ? new Response('', { status: 500 })
        : new Response(readFileSync(`public${path}`, 'utf8')),
    );
    const done = shown(new Grid('en', PAINT, {}), { x: 35, y: 21, z: 6 } as L.Coords);
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
    expect(done.mock.calls[0]?.[0]).toBeUndefined();
    expect(drawn.filter((call) => call === 'fill #111111').length).toBeGreaterThan(0);
    expect(drawn).not.toContain('stroke #444444');
    expect(basemap.folder).toMatch(/^[0-9a-f]{12}$/);
  });
});
