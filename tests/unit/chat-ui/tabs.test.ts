// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserTabs } from '../../../components/chat/tabs.ts';

const leaves: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
});

function tab() {
  const tabs = browserTabs();
  const [read, heard] = [vi.fn(), vi.fn()];
  leaves.push(tabs.subscribe((isElsewhere) => (isElsewhere ? heard() : read())));
  return { ...tabs, read, heard };
}

describe('the tabs of a browser', () => {
  it('hear of what was changed in one of them, which reads its own lists again', async () => {
    const [here, there] = [tab(), tab()];
    here.announce();
    expect([here.version(), here.read.mock.calls.length, here.heard.mock.calls.length]).toEqual([1, 1, 0]);
    await vi.waitFor(() => expect(there.heard).toHaveBeenCalledOnce());
    expect([there.version(), there.read.mock.calls.length]).toEqual([1, 0]);
  });

  it('look again when they were hidden and are shown, not when they are shown first', () => {
    const { heard, version } = tab();
    const hidden = vi.spyOn(document, 'hidden', 'get');
    const turn = (isHidden: boolean) => {
      hidden.mockReturnValue(isHidden);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    turn(false);
    expect(heard).not.toHaveBeenCalled();
    turn(true);
    turn(false);
    expect([heard.mock.calls.length, version()]).toEqual([1, 1]);
    hidden.mockRestore();
  });

  it('hear nothing once nobody in them listens', async () => {
    const [here, there] = [tab(), tab()];
    for (const leave of leaves.splice(1)) leave();
    here.announce();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(there.heard).not.toHaveBeenCalled();
  });
});
