import { afterAll, vi } from 'vitest';

const DRAWN = '../../../components/chat/drawn-formula.tsx';

/**
 * Markdown whose formulas stay as they are written, as until what draws them has come. Else that moment would lie
 * between two tests, or before them: test files share their modules.
 */
export async function markdownAsWritten() {
  vi.resetModules();
  vi.doMock(DRAWN, () => new Promise(() => {}));
  afterAll(() => {
    vi.doUnmock(DRAWN);
    vi.resetModules();
  });
  return (await import('../../../components/chat/markdown.tsx')).default;
}
