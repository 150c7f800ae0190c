// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Boundary } from '../../../components/ui/boundary.tsx';

afterEach(cleanup);

function Broken(): never {
  throw new SyntaxError('Invalid regular expression');
}

it('a part that cannot be drawn is replaced, and its neighbours stay', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <>
      <Boundary fallback="plain text">
        <Broken />
      </Boundary>
      <Boundary fallback="never">the rest</Boundary>
    </>,
  );
  expect(screen.getByText(/plain text/)).toBeDefined();
  expect(screen.getByText(/the rest/)).toBeDefined();
  expect(screen.queryByText(/never/)).toBeNull();
});
