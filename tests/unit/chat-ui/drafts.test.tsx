// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Composer } from '../../../components/chat/composer.tsx';
import { NEW_SESSION } from '../../../components/chat/session/session-view.ts';
import type { Session } from '../../../components/chat/session/use-session.ts';
import { useComposing } from '../../../components/chat/use-composing.ts';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const asked: ChatMessage = { id: 'u1', role: 'user', parts: [{ type: 'text', text: 'Rain in Bergen?' }] };
const edit = vi.fn();
const send = vi.fn();

function Page({ id }: { id: string }) {
  const box = useRef<HTMLTextAreaElement | null>(null);
  const session = {
    id,
    isKnown: true,
    view: { ...NEW_SESSION, messages: [asked] },
    actions: { edit, send },
  } as unknown as Session;
  const composing = useComposing({ session, metadata: () => ({}), box });
  return (
    <>
      <button type="button" onClick={() => composing.edit(asked)}>
        pencil
      </button>
      <Composer
        selection={[]}
        isViewSent
        isBusy={false}
        onStop={() => {}}
        onUnselect={() => {}}
        onFiles={() => {}}
        onToggleView={() => {}}
        box={box}
        text={composing.text}
        onText={composing.setText}
        onSend={composing.send}
        isEditing={composing.isEditing}
        onEditLast={composing.editLast}
        onCancelEdit={composing.cancelEdit}
      />
    </>
  );
}

const page = (id: string) => (
  <PreferencesProvider locale="en" theme="light">
    <Page id={id} />
  </PreferencesProvider>
);

function opened(id = 's1') {
  const { rerender, unmount } = render(page(id));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox');
  return {
    box,
    type: (value: string) => fireEvent.change(box, { target: { value } }),
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
    key: (key: string, init: object = {}) => fireEvent.keyDown(box, { key, ...init }),
    open: (other: string) => rerender(page(other)),
    close: unmount,
  };
}

describe('a draft', () => {
  it.each(['Cancel editing', 'Escape'])('comes back after editing an earlier message and %s', (way) => {
    const { box, type, press, key } = opened();
    type('half a thought');
    press('pencil');
    expect(box.value).toBe('Rain in Bergen?');
    type('Snow in Bergen?');
    if (way === 'Escape') key('Escape');
    else press(way);
    expect(box.value).toBe('half a thought');
  });

  it('comes back after the edited message was sent', () => {
    const { box, type, press, key } = opened();
    type('for later');
    press('pencil');
    type('Snow in Bergen?');
    key('Enter');
    expect(edit).toHaveBeenCalledWith('u1', 'Snow in Bergen?', {});
    expect(box.value).toBe('for later');
  });

  it('is still there after a reload in the middle of editing', () => {
    const first = opened();
    first.type('before the reload');
    first.press('pencil');
    first.type('Snow?');
    first.close();
    expect(opened().box.value).toBe('before the reload');
  });

  it('is not mixed up with the editing in another conversation', () => {
    const { box, press, open, key, type } = opened('one');
    press('pencil');
    open('two');
    expect(box.value).toBe('');
    type('new here');
    key('Enter');
    expect(send).toHaveBeenCalledWith('new here', {});
  });

  it('and what is edited stay when Escape drops a candidate of the input method', () => {
    const { box, press, type, key } = opened();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    press('pencil');
    type('卑尔根');
    fireEvent.compositionStart(box);
    key('Escape', { isComposing: true });
    expect(box.value).toBe('卑尔根');
    // Safari: the composition is over when the key arrives.
    fireEvent.compositionEnd(box);
    key('Escape');
    expect(box.value).toBe('卑尔根');
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('is left alone by ArrowUp in an edited message that was emptied', () => {
    const { box, press, type, key } = opened();
    press('pencil');
    type('');
    act(() => void key('ArrowUp'));
    expect(box.value).toBe('');
  });
});
