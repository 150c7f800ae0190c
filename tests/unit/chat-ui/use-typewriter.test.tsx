// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useTypewriter } from '../../../components/chat/use-typewriter.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const WHOLE = '北京今天晴，适合出门。';

/** Text that grows in the very render in which the screen catches up. */
function Growing() {
  const [text, setText] = useState(WHOLE.slice(0, 2));
  const shown = useTypewriter(text, true);
  useEffect(() => {
    if (text.length < WHOLE.length) setText(WHOLE.slice(0, text.length + 3));
  }, [text]);
  return <p>{shown}</p>;
}

describe('text that is shown at once', () => {
  it('is never left behind with reduced motion', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    const { container } = render(<Growing />);
    await act(async () => {});
    expect(container.textContent).toBe(WHOLE);
  });

  it('is never left behind in a tab that nobody looks at', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const { container } = render(<Growing />);
    await act(async () => {});
    expect(container.textContent).toBe(WHOLE);
  });
});
