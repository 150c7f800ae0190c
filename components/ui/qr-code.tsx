'use client';

import { generate } from 'lean-qr';

/** Blank around the code; readers need it. Source: ISO/IEC 18004, 4 modules. */
const MARGIN = 4;

/** A text as a QR code: dark on white in every theme, which is what cameras read best. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = generate(text);
  const side = code.size + 2 * MARGIN;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="aspect-square w-full rounded-lg border border-border"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={pathOf(code)} fill="#16191f" />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row. */
export function pathOf({ size, get }: { size: number; get(x: number, y: number): boolean }): string {
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let length = 0;
      while (x + length < size && get(x + length, y)) length += 1;
      if (length > 0) path += `M${x + MARGIN} ${y + MARGIN}h${length}v1h-${length}z`;
      x += length;
    }
  }
  return path;
}
