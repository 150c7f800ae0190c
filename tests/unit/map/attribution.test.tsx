// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Attribution } from '../../../components/map/attribution.tsx';

afterEach(cleanup);

it.each([null, '© Tiles'])('no two dots of the credits meet where a phone hides the kind of map: tiles %j', (tiles) => {
  const { container } = render(<Attribution locale="en" tiles={tiles} hasEmbedded />);
  container.querySelector('.wt-attribution__kind')?.remove();
  expect(container.textContent).toContain('Leaflet · ');
  expect(container.textContent).not.toMatch(/·\s*·/);
});
