// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAloud, sentencesOf } from '../../../components/chat/voice/read-aloud.ts';
import { VoiceInput } from '../../../components/chat/voice/voice-input.tsx';
import { Announcer } from '../../../components/ui/announcer.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { Locale } from '../../../lib/i18n/index.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A browser's recognition that the test speaks to. */
class FakeRecognition extends EventTarget {
  static made: FakeRecognition[] = [];
  lang = '';
  interimResults = false;
  isStopped = false;
  constructor() {
    super();
    FakeRecognition.made.push(this);
  }
  start() {}
  stop() {
    this.isStopped = true;
    this.dispatchEvent(new Event('end'));
  }
  hears(...said: string[]) {
    this.dispatchEvent(Object.assign(new Event('result'), { results: said.map((transcript) => [{ transcript }]) }));
  }
  fails(error: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { error }));
    this.dispatchEvent(new Event('end'));
  }
}

function Page({ locale, start }: { locale: Locale; start: string }) {
  const [text, setText] = useState(start);
  return (
    <PreferencesProvider locale={locale} theme="light">
      <VoiceInput text={text} onText={setText} />
      <output>{text}</output>
      <Announcer />
    </PreferencesProvider>
  );
}

describe('speaking', () => {
  beforeEach(() => {
    FakeRecognition.made = [];
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('webkitSpeechRecognition', FakeRecognition);
  });
  const heard = () => FakeRecognition.made.at(-1) as FakeRecognition;

  it.each([
    ['the browser can recognise speech', () => Reflect.deleteProperty(window, 'webkitSpeechRecognition')],
    ['the connection is safe', () => vi.stubGlobal('isSecureContext', false)],
  ])('is offered only where %s', async (_, lose) => {
    lose();
    render(<Page locale="en" start="" />);
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['zh', 'zh-CN', '语音输入'],
    ['en', 'en', 'Dictate'],
  ] as const)('listens in the language of the page (%s)', async (locale, tag, name) => {
    render(<Page locale={locale} start="" />);
    fireEvent.click(await screen.findByRole('button', { name }));
    expect(heard().lang).toBe(tag);
    expect(heard().interimResults).toBe(true);
  });

  it('writes what it hears behind what was there, as it becomes surer', async () => {
    render(<Page locale="en" start="From the hotel" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Dictate' }));
    act(() => heard().hears('to the see'));
    act(() => heard().hears('to the ', 'sea'));
    expect(screen.getByText('From the hotel to the sea')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Stop listening' }));
    expect(heard().isStopped).toBe(true);
    expect(screen.getByRole('button', { name: 'Dictate' }).getAttribute('aria-pressed')).toBe('false');
  });

  it.each([
    ['not-allowed', 'The browser does not allow the microphone here'],
    ['network', 'Nothing could be understood; try again, or type'],
  ])('says what went wrong (%s)', async (error, words) => {
    render(<Page locale="en" start="" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Dictate' }));
    act(() => heard().fails(error));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('stops when the page goes on to something else', async () => {
    render(<Page locale="en" start="" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Dictate' }));
    cleanup();
    expect(heard().isStopped).toBe(true);
  });
});

describe('reading aloud', () => {
  it('cuts at sentences, and long ones between words', () => {
    expect(sentencesOf('晴，21 °C。带伞吗？不用！')).toEqual(['晴，21 °C。', '带伞吗？', '不用！']);
    expect(sentencesOf('It is 3.5 km. Walk.')).toEqual(['It is 3.5 km.', 'Walk.']);
    const long = sentencesOf(`${'a long way, '.repeat(40)}and home.`);
    expect(long.length).toBeGreaterThan(2);
    for (const piece of long) expect(piece.length).toBeLessThanOrEqual(180);
    expect(long.join(' ')).toBe(`${'a long way, '.repeat(40)}and home.`);
    expect(sentencesOf(' — \n ·')).toEqual([]);
  });

  it('speaks piece by piece with a voice of the language, ends once, and can be stopped', () => {
    const spoken: { text: string; lang: string; voice?: unknown; onend?: () => void; onerror?: () => void }[] = [];
    const cancel = vi.fn();
    const voices = [{ lang: 'en-GB' }, { lang: 'zh_CN' }];
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
    vi.stubGlobal('speechSynthesis', { speak: (one: never) => spoken.push(one), cancel, getVoices: () => voices });
    const onEnd = vi.fn();
    const stop = readAloud('晴。有风。', 'zh-CN', onEnd);
    expect(spoken.map(({ text, lang, voice }) => [text, lang, voice])).toEqual([
      ['晴。', 'zh-CN', voices[1]],
      ['有风。', 'zh-CN', voices[1]],
    ]);
    spoken[1]?.onend?.();
    expect(onEnd).toHaveBeenCalledOnce();
    stop();
    expect([cancel.mock.calls.length, onEnd.mock.calls.length]).toEqual([2, 1]);
  });
});
