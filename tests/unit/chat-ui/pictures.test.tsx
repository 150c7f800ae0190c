// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Composer } from '../../../components/chat/composer.tsx';
import { chatTransport } from '../../../components/chat/session/transport.ts';
import { useFacts } from '../../../components/chat/use-facts.ts';
import { UserMessage } from '../../../components/chat/user-message.tsx';
import type { FileEntry } from '../../../components/files/add-files.ts';
import { addPictures } from '../../../components/files/add-pictures.ts';
import { holdPicture } from '../../../components/files/held-pictures.ts';
import { reducePicture } from '../../../components/files/reduce-picture.ts';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { EMPTY_MAP } from '../../../lib/map/reduce.ts';

vi.mock('../../../components/files/reduce-picture.ts', () => ({ reducePicture: vi.fn() }));

const URL = `data:image/jpeg;base64,${'A'.repeat(4_000)}`;
const LAKE = { id: 'lake', name: 'lake.jpg', width: 1280, height: 960 };
const GONE = { id: 'gone', name: 'gone.jpg', width: 800, height: 600 };

beforeEach(() => holdPicture('lake', URL));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const inChinese = (page: React.ReactNode) => (
  <PreferencesProvider locale="zh" theme="light">
    {page}
  </PreferencesProvider>
);

function Box({ onSend, onRemove }: { onSend(text: string): void; onRemove(id: string): void }) {
  const box = useRef<HTMLTextAreaElement | null>(null);
  const nothing = () => {};
  return (
    <Composer
      text=""
      onText={nothing}
      onSend={onSend}
      onStop={nothing}
      isBusy={false}
      box={box}
      selection={[]}
      onUnselect={nothing}
      onFiles={nothing}
      pictures={{ items: [LAKE], model: 'qwen3-vl-plus', onRemove }}
      isViewSent
      onToggleView={nothing}
      isEditing={false}
      onCancelEdit={nothing}
      onEditLast={nothing}
    />
  );
}

describe('a picture in the composer', () => {
  it('is shown with its size, who reads it and what becomes of it, and can be taken out', async () => {
    const onRemove = vi.fn();
    render(inChinese(<Box onSend={vi.fn()} onRemove={onRemove} />));
    const chip = await screen.findByText('lake.jpg');
    expect(chip.closest('li')?.textContent).toContain('1280 × 960 · 4 kB');
    expect(chip.closest('li')?.querySelector('img')?.getAttribute('src')).toBe(URL);
    expect(screen.getByText(/由 qwen3-vl-plus 随这条消息看一次；不含位置和相机信息，不保存/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '移除 lake.jpg' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('lake');
  });

  it('can be sent without words, which stands for the obvious question', async () => {
    const onSend = vi.fn();
    render(inChinese(<Box onSend={onSend} onRemove={vi.fn()} />));
    await screen.findByText('lake.jpg');
    const send = screen.getByRole('button', { name: '发送' });
    expect(send.getAttribute('aria-disabled')).toBe('false');
    fireEvent.click(send);
    expect(onSend).toHaveBeenCalledExactlyOnceWith('这张图片里是什么，在哪里？');
  });
});

describe('what goes with a question', () => {
  it('names the pictures until they are sent, and nothing else that is stored does', () => {
    const { result } = renderHook(() => useFacts(EMPTY_MAP, 'zh'));
    act(() => {
      result.current.attach(LAKE, 3);
      result.current.attach(GONE, 3);
    });
    expect(result.current.question().pictures).toEqual([LAKE, GONE]);
    expect(result.current.metadata().pictures).toBeUndefined();
    act(() => result.current.detach('lake'));
    expect(result.current.question().pictures).toEqual([GONE]);
    act(() => result.current.detach());
    expect(result.current.question().pictures).toBeUndefined();
    act(() => void result.current.attach(LAKE, 3));
    act(() => result.current.forget());
    expect(result.current.pictures).toEqual([]);
  });

  it('takes no more than may go, however many come before the page is drawn again', async () => {
    vi.mocked(reducePicture).mockResolvedValue({ url: URL, width: 640, height: 480 });
    const { result } = renderHook(() => useFacts(EMPTY_MAP, 'zh'));
    const said: unknown[] = [];
    const show = (_id: string, entry: FileEntry | null) => entry && said.push(entry.name);
    const paste = (...names: string[]) =>
      addPictures(
        names.map((name) => new File(['x'], name, { type: 'image/png' })),
        { locale: 'zh', show, attach: result.current.attach },
      );
    await act(() => Promise.all([paste('a.png', 'b.png'), paste('c.png', 'd.png')]));
    expect(result.current.question().pictures).toHaveLength(3);
    expect(said).toHaveLength(1);
    act(() => result.current.forget());
    await act(() => paste('e.png'));
    expect(result.current.pictures.map(({ name }) => name)).toEqual(['e.png']);
  });
});

const question = (pictures: (typeof LAKE)[]): ChatMessage => ({
  id: 'm1',
  role: 'user',
  parts: [{ type: 'text', text: '这是哪里' }],
  metadata: { locale: 'zh', pictures },
});

describe('a sent question', () => {
  it('carries the pictures that the page has, before its words', async () => {
    const fetched = vi
      .fn()
      .mockResolvedValue(new Response('data: [DONE]\n\n', { headers: { 'content-type': 'text/event-stream' } }));
    vi.stubGlobal('fetch', fetched);
    await chatTransport().sendMessages({
      chatId: 's1',
      messages: [question([LAKE, GONE])],
      trigger: 'submit-message',
      messageId: undefined,
      abortSignal: undefined,
    });
    const { message } = JSON.parse(fetched.mock.calls.at(-1)?.[1].body);
    expect(message.parts).toEqual([
      { type: 'file', mediaType: 'image/jpeg', filename: 'lake', url: URL },
      { type: 'text', text: '这是哪里' },
    ]);
    expect(message.metadata).toEqual({ locale: 'zh', pictures: [LAKE, GONE] });
  });

  it('carries them again when it is answered again', async () => {
    const fetched = vi.fn().mockImplementation(async () => new Response('data: [DONE]\n\n'));
    vi.stubGlobal('fetch', fetched);
    const send = (pictures: (typeof LAKE)[]) =>
      chatTransport().sendMessages({
        chatId: 's1',
        messages: [question(pictures)],
        trigger: 'regenerate-message',
        messageId: 'm1',
        abortSignal: undefined,
      });
    await send([LAKE, GONE]);
    expect(JSON.parse(fetched.mock.calls.at(-1)?.[1].body)).toMatchObject({
      messageId: 'm1',
      pictures: [{ url: URL }],
    });
    await send([GONE]);
    expect(JSON.parse(fetched.mock.calls.at(-1)?.[1].body).pictures).toBeUndefined();
  });

  it('shows those that the page has, and the names of the others', async () => {
    render(inChinese(<UserMessage message={question([LAKE, GONE])} versions={undefined} isUnsent={false} />));
    expect((await screen.findByRole('img', { name: 'lake.jpg' })).getAttribute('src')).toBe(URL);
    expect(screen.getByText('gone.jpg').closest('li')?.title).toBe('只看一次，未保存');
    expect(screen.queryByRole('img', { name: 'gone.jpg' })).toBeNull();
  });
});
