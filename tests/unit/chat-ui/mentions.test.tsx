// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BindingProvider } from '../../../components/chat/binding.tsx';
import Markdown from '../../../components/chat/markdown.tsx';
import { cutterAt, type Mention, mentionsByMessage } from '../../../components/chat/mentions.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';
import { costOf } from '../../fixtures/processor-time.ts';

afterEach(cleanup);

const marker = (ref: string, messageId: string, name: string, nameEn?: string): DrawnLayer => ({
  kind: 'marker',
  ref,
  messageId,
  callId: messageId,
  at: { lng: 0, lat: 0 },
  label: { name, ...(nameEn && { nameEn }) },
});

describe('mentionsByMessage', () => {
  it('lists the names of what each message drew, longest first, in both languages', () => {
    const all = mentionsByMessage(
      [marker('p1', 'm1', '故宫', 'Forbidden City'), marker('p2', 'm2', '天坛')],
      new Map(),
    );
    expect(all.get('m1')?.map(({ name }) => name)).toEqual(['Forbidden City', '故宫']);
    expect(all.get('m2')).toEqual([{ name: '天坛', ref: 'p2' }]);
  });

  it('is short enough to be looked for in a long text at once', () => {
    const alike = (index: number) => `${'a'.repeat(20)}${index}x`;
    const layers = [...Array(2_000).keys()].map((index) => marker(`p${index}`, 'm1', alike(index)));
    const cut = cutterAt(mentionsByMessage(layers, new Map()).get('m1') ?? []);
    expect(costOf(() => cut('aaaaa '.repeat(8_000)))).toBeLessThan(10);
    expect(cut(`so ${alike(1_000)}.`)).toHaveLength(3);
  });

  it('keeps the list of a message that drew nothing new', () => {
    const layers = [marker('p1', 'm1', '故宫')];
    const before = mentionsByMessage(layers, new Map());
    const after = mentionsByMessage([...layers, marker('p2', 'm2', '天坛')], before);
    expect(after.get('m1')).toBe(before.get('m1'));
  });
});

describe('cutterAt', () => {
  const mentions: Mention[] = [
    { name: '故宫博物院', ref: 'p1' },
    { name: '故宫', ref: 'p2' },
    { name: 'Bath', ref: 'p3' },
    { name: 'C++ (cafe)', ref: 'p4' },
  ];

  it('takes the longest name, and every occurrence', () => {
    expect(cutterAt(mentions)('先去故宫博物院，再看故宫。')).toEqual([
      '先去',
      mentions[0],
      '，再看',
      mentions[1],
      '。',
    ]);
  });

  it('takes Latin names only as whole words, and odd characters as they are', () => {
    expect(cutterAt(mentions)('Bathing in Bath')).toEqual(['Bathing in ', mentions[2]]);
    expect(cutterAt(mentions)('C++ (cafe)!')).toEqual([mentions[3], '!']);
    const ascii = Array.from({ length: 95 }, (_, code) => `店${String.fromCharCode(32 + code)}店`);
    for (const name of ascii)
      expect(cutterAt([{ name, ref: 'p9' }])(`去${name}吧`)).toEqual(['去', { name, ref: 'p9' }, '吧']);
  });
});

it('a name in the answer lifts and selects what it names; links and code stay what they are', () => {
  const onHover = vi.fn();
  const onSelect = vi.fn();
  render(
    <BindingProvider value={{ hoveredRef: null, selection: [], onHover, onSelect, onAsk() {} }}>
      <Markdown
        text={'**故宫**很大，见 [故宫](https://a.example) 与 `故宫`'}
        isGrowing={false}
        mentions={[{ name: '故宫', ref: 'p2' }]}
      />
    </BindingProvider>,
  );
  const name = screen.getByRole('button', { name: '故宫' });
  fireEvent.mouseEnter(name);
  fireEvent.click(name);
  expect(onHover).toHaveBeenCalledWith('p2');
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('p2');
  fireEvent.keyDown(name, { key: 'Enter' });
  fireEvent.keyDown(name, { key: ' ' });
  fireEvent.keyDown(name, { key: 'a' });
  expect(onSelect).toHaveBeenCalledTimes(3);
  // Part of the line, which breaks in it as elsewhere, and not before the mark that closes it.
  expect([name.tagName, name.tabIndex]).toEqual(['SPAN', 0]);
  expect(screen.getByRole('link').getAttribute('href')).toBe('https://a.example');
});
