// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import L from 'leaflet';
import { createElement } from 'react';
import { MapContainer } from 'react-leaflet';
import Supercluster from 'supercluster';
import { afterEach, describe, expect, it } from 'vitest';
import { drawClusters, FADED, type Group, type Point } from '../../../components/map/layers/draw-clusters.ts';
import { MapHeat } from '../../../components/map/layers/heat.tsx';
import { paneSize } from '../../fixtures/pane-size.ts';

paneSize();
afterEach(cleanup);

/** The opacities at which the circles of points are drawn, from west to east. */
function opacities(points: Point[], lifted: string[] = []): number[] {
  const index = new Supercluster<Point, Group>({ radius: 1, maxZoom: 17 }).load(
    points.map((properties, at) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [10 + at, 50] },
    })),
  );
  const drawn: [number, number][] = [];
  const context = {
    globalAlpha: 1,
    beginPath() {},
    arc(x: number) {
      drawn.push([x, this.globalAlpha]);
    },
    fill() {},
    stroke() {},
    fillText() {},
  };
  const map = { getBounds: () => L.latLngBounds([40, 0], [60, 30]), getZoom: () => 6 };
  const toCanvas = (at: L.LatLngExpression) => L.point(L.latLng(at).lng, 0);
  const paint = { fill: '', edge: '', text: '' };
  drawClusters(index, new Set(lifted), paint)(context as never, map as never, toCanvas);
  return drawn.sort(([a], [b]) => a - b).map(([, opacity]) => opacity);
}

describe('what older answers drew on a canvas', () => {
  it('is faint among many points, unless it is pointed at', () => {
    const points = ['p1', 'p2', 'p3'].map((ref, at) => ({ ref, isFresh: at === 1 }));
    expect(opacities(points)).toEqual([FADED, 1, FADED]);
    expect(opacities(points, ['p3'])).toEqual([FADED, 1, 1]);
  });

  it.each([true, false])('is faint as a picture of density: %s', (isFaded) => {
    const layer = { kind: 'heat', ref: 'h1', points: [{ lng: 116, lat: 39 }], label: { name: 'h1' } } as const;
    const { container } = render(
      createElement(
        MapContainer,
        { center: [39, 116], zoom: 5 },
        createElement(MapHeat, { layer: layer as never, isFaded }),
      ),
    );
    expect(container.querySelectorAll('canvas.wt-drawing').length).toBe(1);
    expect(container.querySelectorAll('canvas.is-faded').length).toBe(isFaded ? 1 : 0);
  });
});
