// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { nearestMarker } from '../../../components/map/layers/nearest-marker.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Markers by ref, of which 28 × 36 px from `left` on are visible; the last one is on top. */
function markers(seen: Record<string, number>): Map<string, Element> {
  const pane = document.createElement('div');
  pane.className = 'leaflet-marker-pane';
  document.body.append(pane);
  return new Map(
    Object.entries(seen).map(([ref, left]) => {
      const marker = document.createElement('button');
      marker.className = 'wt-marker';
      marker.dataset.ref = ref;
      const body = document.createElement('span');
      body.className = 'wt-marker__body';
      body.getBoundingClientRect = () => new DOMRect(left, 0, 28, 36);
      marker.append(body);
      pane.append(marker);
      return [ref, marker];
    }),
  );
}

function pressed(on: Element | undefined, clientX: number) {
  if (!on) throw new Error('no such marker');
  return nearestMarker({ clientX, clientY: 18, currentTarget: on });
}

describe('the marker that a finger meant', () => {
  it('is the nearest, not the one whose area lies on top', () => {
    const made = markers({ p1: 100, p2: 134 });
    // 128–134 lies between the two: its left part is nearer to p1.
    expect(pressed(made.get('p2'), 129)).toBe('p1');
    expect(pressed(made.get('p2'), 133)).toBe('p2');
  });

  it('is the one on top where both are seen', () => {
    const made = markers({ p1: 100, p2: 110 });
    expect(pressed(made.get('p2'), 120)).toBe('p2');
    expect(pressed(made.get('p1'), 105)).toBe('p1');
  });

  it('is the only one, however far off', () => {
    expect(pressed(markers({ p1: 100 }).get('p1'), 92)).toBe('p1');
  });
});
