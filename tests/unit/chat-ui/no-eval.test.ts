import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** How often code is compiled in a new process with a window, which loads the file, then zod, and checks a value. */
function compiled(file: string): number {
  const code = `
    let compiled = 0;
    globalThis.window = globalThis;
    globalThis.Function = new Proxy(Function, {
      construct(...given) {
        compiled += 1;
        return Reflect.construct(...given);
      },
    });
    await import('${file}');
    const { z } = await import('zod');
    z.object({ a: z.string() }).parse({ a: 'x' });
    console.log(compiled);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }));
}

it('zod compiles no code in the page, whose policy refuses it', () => {
  expect(compiled('./components/ui/no-eval.ts')).toBe(0);
  // It is that file that keeps it from doing so.
  expect(compiled('./tests/fixtures/empty.ts')).toBeGreaterThan(0);
});
