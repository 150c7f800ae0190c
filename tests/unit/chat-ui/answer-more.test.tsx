// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConversationTitle } from '../../../components/chat/conversation-title.tsx';
import { RateAnswer } from '../../../components/chat/rate-answer.tsx';
import { singleKeys, useShortcuts } from '../../../components/chat/use-shortcuts.ts';
import { Marked } from '../../../components/sessions/marked.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const shown = (what: React.ReactNode) =>
  render(
    <PreferencesProvider locale="en" theme="light">
      {what}
    </PreferencesProvider>,
  );
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => act(async () => void fireEvent.click(button(name)));
const isPressed = (name: string) => button(name).getAttribute('aria-pressed') === 'true';

/** The shortcuts of a page that notes them. */
function Page({ on }: { on(what: string): void }) {
  const note = (what: string) => () => on(what);
  useShortcuts({
    focus: note('focus'),
    stop: note('stop'),
    toggleList: note('list'),
    startNew: note('new'),
    focusMap: note('map'),
    help: note('help'),
    find: note('find'),
  });
  return null;
}

describe('what an answer was worth', () => {
  it('is told with a reason, at hand or in own words', async () => {
    const onRate = vi.fn(async () => true);
    shown(<RateAnswer rating={undefined} onRate={onRate} />);
    await press('Poor answer');
    expect(onRate).toHaveBeenLastCalledWith('down', undefined);
    await press('Wrong place');
    expect(onRate).toHaveBeenLastCalledWith('down', 'Wrong place');
    expect(screen.queryByRole('textbox')).toBeNull();
    await press('Poor answer');
    await press('Poor answer');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: ' closed since May ' } });
    await press('Send');
    expect(onRate).toHaveBeenLastCalledWith('down', 'closed since May');
  });

  it('is taken back by a second press, and shows as it was given before', async () => {
    const onRate = vi.fn(async () => true);
    shown(<RateAnswer rating={{ vote: 'up', at: '2026-01-01T00:00:00Z' }} onRate={onRate} />);
    expect([isPressed('Good answer'), isPressed('Poor answer')]).toEqual([true, false]);
    await press('Good answer');
    expect(onRate).toHaveBeenLastCalledWith(null, undefined);
    expect(isPressed('Good answer')).toBe(false);
  });

  it('is not shown as given when it could not be kept', async () => {
    shown(<RateAnswer rating={undefined} onRate={async () => false} />);
    await press('Good answer');
    expect(isPressed('Good answer')).toBe(false);
  });
});

describe('the title above a conversation', () => {
  it('is its name, which a press lets one change', async () => {
    const onRename = vi.fn();
    shown(<ConversationTitle name="A week in Yunnan" onRename={onRename} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A week in Yunnan');
    await press('A week in Yunnan');
    const box = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' });
    expect(box.value).toBe('A week in Yunnan');
    box.value = 'Ten days in Yunnan';
    await act(async () => void (box.form && fireEvent.submit(box.form)));
    expect(onRename).toHaveBeenCalledExactlyOnceWith('Ten days in Yunnan');
  });

  it("is the app's name while the conversation has none", () => {
    shown(<ConversationTitle name="" onRename={() => {}} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Wentu');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the shortcuts', () => {
  const keys = () => {
    const done: string[] = [];
    shown(<Page on={(what) => done.push(what)} />);
    for (const key of ['/', 'g', '?']) fireEvent.keyDown(document.body, { key });
    fireEvent.keyDown(document.body, { key: 'F', ctrlKey: true, shiftKey: true });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    return done;
  };

  it('of one key can be switched off, those with Ctrl and Esc stay', () => {
    expect(keys()).toEqual(['focus', 'map', 'help', 'find', 'stop']);
    cleanup();
    singleKeys.set(false);
    expect(keys()).toEqual(['find', 'stop']);
    cleanup();
    singleKeys.set(true);
    expect(keys()).toHaveLength(5);
  });
});

describe('what a search has found in the list', () => {
  it('is marked wherever it stands, its own characters meaning nothing else', () => {
    const { container } = shown(<Marked text="Lu Xun Park (park)" search="PARK (" />);
    expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Park',
      '(',
      'park',
    ]);
    expect(container.textContent).toBe('Lu Xun Park (park)');
  });
});
