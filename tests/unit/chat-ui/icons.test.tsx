// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import type { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { iconOf } from '../../../components/ui/icons/icon.tsx';
import { LocateFixed } from '../../../components/ui/icons/locate-fixed.ts';

const drawn = (element: ReturnType<typeof createElement>) => render(element).container.querySelector('svg');

describe('an icon', () => {
  it('is drawn in the colour of the text at the size asked for, and is not read out', () => {
    const svg = drawn(<LocateFixed size={17} className="shrink-0" strokeWidth={1.75} />);
    const { width, height, viewBox, stroke, fill, 'stroke-width': strokeWidth } = attributesOf(svg);
    expect({ width, height, viewBox, stroke, fill, strokeWidth }).toEqual({
      width: '17',
      height: '17',
      viewBox: '0 0 24 24',
      stroke: 'currentColor',
      fill: 'none',
      strokeWidth: '1.75',
    });
    expect(attributesOf(svg)).toMatchObject({ 'aria-hidden': 'true', class: 'shrink-0' });
  });

  it('has each of its shapes', () => {
    const Cross = iconOf(
      ['line', { x1: '2', y1: '2', x2: '22', y2: '22' }],
      ['circle', { cx: '12', cy: '12', r: '3' }],
    );
    expect(drawn(<Cross />)?.innerHTML).toBe(
      '<line x1="2" y1="2" x2="22" y2="22"></line><circle cx="12" cy="12" r="3"></circle>',
    );
  });
});

function attributesOf(svg: SVGElement | null): Record<string, string> {
  return Object.fromEntries([...(svg?.attributes ?? [])].map(({ name, value }) => [name, value]));
}
