import { expect } from '@playwright/test';
import type { VectorFeature } from '../fixtures/vector-tiles.ts';
import type { ChatPage } from './page.ts';

/** 天安门 as the embedded places have it: its marker says where it is on the screen. */
export const HERE = { lng: 116.391, lat: 39.907 };
/** A square so far east of 天安门, in degrees. */
function square(east: number): [number, number][] {
  const [lng, lat, half] = [HERE.lng + east, HERE.lat, 0.0015];
  const [west, right, south, north] = [lng - half, lng + half, lat - half, lat + half];
  return [
    [west, south],
    [right, south],
    [right, north],
    [west, north],
  ];
}
export const CITY: VectorFeature[] = [
  { layer: 'water', shape: 'polygon', at: square(0.004), properties: { class: 'lake' } },
  { layer: 'landcover', shape: 'polygon', at: square(-0.004), properties: { class: 'wood' } },
  {
    layer: 'place',
    shape: 'point',
    at: [[HERE.lng, HERE.lat - 0.003]],
    properties: { class: 'suburb', name: '东城', 'name:en': 'Dongcheng' },
  },
];

/** Where 天安门 is on the screen, without its marker. */
export async function lookAt(
  chat: ChatPage,
  zoom: number,
  words = { where: '天安门在哪', zoom: `缩放到 ${zoom} 级`, name: /天安门/ },
) {
  await chat.ask(words.where);
  await chat.ask(words.zoom);
  await expect(chat.map).toHaveAttribute('data-zoom', String(zoom));
  const anchor = chat.marker(words.name).first().locator('xpath=..');
  const at = await anchor.evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    const pane = element.closest<HTMLElement>('.leaflet-marker-pane');
    if (pane) pane.style.visibility = 'hidden';
    return { x, y };
  });
  return at;
}

export const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
