import type { HeatLayer } from '../../../lib/map/state.ts';
import type { Draw } from './canvas-layer.ts';

const RADIUS = 34;

/** Opacity of the summed blobs → colour; dark blue to warm, readable on both themes. */
const RAMP: [number, number, number][] = [
  [47, 111, 222],
  [18, 160, 160],
  [232, 185, 60],
  [224, 90, 50],
];

export function drawHeat({ points }: HeatLayer): Draw {
  return (context, _map, toCanvas) => {
    const { width, height } = context.canvas;
    for (const { lat, lng } of points) {
      const { x, y } = toCanvas([lat, lng]);
      if (x < -RADIUS || y < -RADIUS || x > width + RADIUS || y > height + RADIUS) continue;
      const blob = context.createRadialGradient(x, y, 2, x, y, RADIUS);
      blob.addColorStop(0, 'rgba(0,0,0,0.34)');
      blob.addColorStop(1, 'rgba(0,0,0,0)');
      context.fillStyle = blob;
      context.fillRect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }
    colorize(context, width, height);
  };
}

function colorize(context: CanvasRenderingContext2D, width: number, height: number): void {
  if (width === 0 || height === 0) return;
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (data[i + 3] ?? 0) / 255;
    if (alpha === 0) continue;
    const place = Math.min(0.999, alpha * 1.2) * (RAMP.length - 1);
    const from = RAMP[Math.floor(place)] ?? RAMP[0];
    const to = RAMP[Math.ceil(place)] ?? from;
    const share = place % 1;
    for (let channel = 0; channel < 3; channel++) {
      data[i + channel] = (from?.[channel] ?? 0) * (1 - share) + (to?.[channel] ?? 0) * share;
    }
    data[i + 3] = Math.min(200, alpha * 320);
  }
  context.putImageData(image, 0, 0);
}
