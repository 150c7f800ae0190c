// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

it('zod compiles no code in the page, whose policy refuses it', async () => {
  vi.resetModules();
  const compile = vi.fn();
  vi.stubGlobal('Function', compile);
  try {
    await import('../../../components/ui/no-eval.ts');
    const { z } = await import('zod');
    expect(z.object({ a: z.string() }).parse({ a: 'x' })).toEqual({ a: 'x' });
    expect(compile).not.toHaveBeenCalled();
  } finally {
    vi.unstubAllGlobals();
  }
});
