// @vitest-environment happy-dom
import { expect, it } from 'vitest';

it('a link that is pressed, to a page or a file, leaves the tests that follow their address', async () => {
  for (const href of ['/elsewhere?x=1', 'blob:nodedata:1']) {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  history.replaceState(null, '', '/?s=1');
  expect(location.search).toBe('?s=1');
  history.replaceState(null, '', '/');
});
