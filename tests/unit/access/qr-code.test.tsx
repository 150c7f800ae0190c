// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { generate } from 'lean-qr';
import { afterEach, describe, expect, it } from 'vitest';
import { movedToken, moveUrl } from '../../../components/sessions/move-url.ts';
import { pathOf, QrCode } from '../../../components/ui/qr-code.tsx';

afterEach(cleanup);

describe('the code to scan', () => {
  const url = moveUrl('https://map.example', '/', 'x'.repeat(86));

  it('R1: has the dark modules of the code and no others, with four blank ones around', () => {
    const code = generate(url);
    const dark = new Set<string>();
    for (const [, x, y, length] of pathOf(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let at = 0; at < Number(length); at += 1) dark.add(`${Number(x) + at - 4} ${Number(y) - 4}`);
    }
    const wanted = [];
    for (let y = 0; y < code.size; y += 1)
      for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) wanted.push(`${x} ${y}`);
    expect(dark.size).toBeGreaterThan(200);
    expect([...dark].sort()).toEqual(wanted.sort());
  });

  it('R1: is a picture with a name, dark on white whatever the theme', () => {
    render(<QrCode text={url} label="scan me" />);
    const image = screen.getByRole('img', { name: 'scan me' });
    const side = generate(url).size + 8;
    expect(image.getAttribute('viewBox')).toBe(`0 0 ${side} ${side}`);
    expect(image.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff');
  });

  it('R1: keeps the token behind #, where no server or log sees it', () => {
    expect(url).toBe(`https://map.example/#move=${'x'.repeat(86)}`);
    expect(movedToken(new URL(url).hash)).toBe('x'.repeat(86));
    expect([movedToken(''), movedToken('#place')]).toEqual([null, null]);
  });
});
