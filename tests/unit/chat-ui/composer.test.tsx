// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Composer } from '../../../components/chat/composer.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';

afterEach(cleanup);

type Start = Partial<Parameters<typeof Composer>[0]>;

function Page({ start, onSend }: { start: Start; onSend(text: string): void }) {
  const [text, setText] = useState(start.text ?? '');
  const box = useRef<HTMLTextAreaElement | null>(null);
  return (
    <Composer
      selection={[]}
      isViewSent
      isEditing={false}
      isBusy={false}
      onStop={() => {}}
      onUnselect={() => {}}
      onFiles={() => {}}
      onToggleView={() => {}}
      onEditLast={() => {}}
      onCancelEdit={() => {}}
      {...start}
      box={box}
      text={text}
      onText={setText}
      onSend={(sent) => {
        onSend(sent);
        setText('');
      }}
    />
  );
}

function setUp(start: Start = {}) {
  const onSend = vi.fn();
  const spies = { onStop: vi.fn(), onUnselect: vi.fn(), onEditLast: vi.fn() };
  render(
    <PreferencesProvider locale="zh" theme="light">
      <Page start={{ ...spies, ...start }} onSend={onSend} />
    </PreferencesProvider>,
  );
  const textbox = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '输入消息' });
  return { onSend, ...spies, textbox, type: (value: string) => fireEvent.change(textbox, { target: { value } }) };
}

describe('Composer', () => {
  it('sends on Enter and empties the box', () => {
    const { type, textbox, onSend } = setUp();
    type('北京天气');
    fireEvent.keyDown(textbox, { key: 'Enter' });
    expect(onSend).toHaveBeenCalledExactlyOnceWith('北京天气');
    expect(textbox.value).toBe('');
  });

  it('sends once when Send is pressed twice before the page renders again', () => {
    const { type, onSend } = setUp();
    type('一次');
    const send = screen.getByRole('button', { name: '发送' });
    act(() => {
      send.click();
      send.click();
    });
    expect(onSend).toHaveBeenCalledTimes(1);
  });

  it('sends nothing for Shift+Enter, for Enter while composing, or for blanks', () => {
    const { type, textbox, onSend } = setUp();
    type('   ');
    fireEvent.keyDown(textbox, { key: 'Enter' });
    type('zhong');
    fireEvent.keyDown(textbox, { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(textbox, { key: 'Enter', isComposing: true });
    expect(onSend).not.toHaveBeenCalled();
  });

  it('on a touch screen leaves Enter to the text, and says so to keyboard and reader', () => {
    vi.spyOn(window, 'matchMedia').mockImplementation(
      (query) => ({ matches: query === '(pointer: coarse)', addEventListener() {}, removeEventListener() {} }) as never,
    );
    const { type, textbox, onSend } = setUp();
    type('第一行');
    expect(fireEvent.keyDown(textbox, { key: 'Enter' })).toBe(true);
    expect(onSend).not.toHaveBeenCalled();
    expect(textbox.getAttribute('enterkeyhint')).toBe('enter');
    expect(screen.getByText('点“发送”按钮发送，回车换行')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '发送' }));
    expect(onSend).toHaveBeenCalledExactlyOnceWith('第一行');
    vi.restoreAllMocks();
  });

  it('shows Stop only while an answer runs, beside Send for the next message', () => {
    setUp();
    expect(screen.queryByRole('button', { name: '停止' })).toBeNull();
    cleanup();
    const { onStop } = setUp({ isBusy: true });
    fireEvent.click(screen.getByRole('button', { name: '停止' }));
    expect(onStop).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: '发送' })).toBeTruthy();
  });

  it('says that a message is too long and does not send it', () => {
    const { textbox, onSend } = setUp({ text: '字'.repeat(8_001) });
    expect(screen.getByText(/8,001/)).toBeTruthy();
    fireEvent.keyDown(textbox, { key: 'Enter' });
    expect(onSend).not.toHaveBeenCalled();
  });

  it('shows what is selected as chips that can be taken away', () => {
    const { onUnselect } = setUp({ selection: [{ refs: ['p1'], name: '故宫' }] });
    fireEvent.click(screen.getByRole('button', { name: '取消选中故宫' }));
    expect(onUnselect).toHaveBeenCalledExactlyOnceWith(['p1']);
  });

  it('edits the last message on ArrowUp in the empty box only', () => {
    const { type, textbox, onEditLast } = setUp();
    type('x');
    fireEvent.keyDown(textbox, { key: 'ArrowUp' });
    expect(onEditLast).not.toHaveBeenCalled();
    type('');
    fireEvent.keyDown(textbox, { key: 'ArrowUp' });
    expect(onEditLast).toHaveBeenCalledOnce();
  });

  it('shows whether the map view goes along', () => {
    setUp();
    expect(screen.getByRole('button', { name: '地图视野' }).getAttribute('aria-pressed')).toBe('true');
  });
});
