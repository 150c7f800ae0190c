// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { MOST } from '../../../components/chat/bounded-blocks.ts';
import { Conversation } from '../../../components/chat/conversation.tsx';
import Markdown from '../../../components/chat/markdown.tsx';
import { allowanceReader, allowancesOf } from '../../../components/chat/markdown-allowance.ts';
import { NEW_SESSION } from '../../../components/chat/session/session-view.ts';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { costOf } from '../../fixtures/processor-time.ts';

afterEach(cleanup);

const TABLE = `|a|b|\n|-|-|\n${'|*c*|[d](http://e.example)|\n'.repeat(60)}`;
const textPart = (text: string) => ({ type: 'text' as const, text });
const answer = (id: string, texts: string[]) =>
  ({ id, role: 'assistant', parts: texts.map(textPart), metadata: { status: 'complete' } }) as ChatMessage;

/** Renders the texts as far as they are allowed, like the parts of a message. */
const drawn = (texts: string[], allowances: number[]) =>
  texts.forEach((text, at) => {
    renderToString(<Markdown text={text} isGrowing={false} most={allowances[at] ?? MOST} />);
  });

describe('A01: what is cheap once and dear a thousand times', () => {
  it.each([
    ['small tables', TABLE, 400],
    ['plain prose', 'The boats go out at nine, and the water is cold.\n\n'.repeat(1_000), 40],
    ['emphasis', '*a '.repeat(600), 400],
    ['headings', '# a\n\n'.repeat(300), 100],
  ])('%s in many parts of one message cost as much as one text may', (_, text, count) => {
    const texts = Array.from({ length: count }, () => text);
    const allowances = allowanceReader()(texts.map(textPart), MOST);
    expect(costOf(() => drawn(texts, allowances), 2)).toBeLessThan(15);
    expect(allowances[0]).toBe(MOST);
    expect(allowances.at(-1)).toBeLessThan(MOST / 4);
  });

  it('sixty messages of a share cost as much as a few texts may', () => {
    const messages = Array.from({ length: 60 }, (_, at) => answer(`m${at}`, [TABLE, TABLE, TABLE]));
    const allowances = allowancesOf(messages);
    expect([...allowances.values()].reduce((sum, most) => sum + most, 0)).toBeLessThan(60 * MOST);
    expect(allowances.get('m59')).toBe(MOST);
    expect(allowances.get('m0')).toBeLessThan(MOST / 10);
  });

  it('a page above has an allowance of its own', () => {
    const messages = Array.from({ length: 120 }, (_, at) => answer(`m${at}`, [TABLE, TABLE, TABLE]));
    expect(allowancesOf(messages).get('m59')).toBe(MOST);
  });

  it('each part of a message that is drawn takes what those before it left', async () => {
    const message = answer('m', [TABLE, ...Array.from({ length: 100 }, () => TABLE)]);
    const { container } = render(
      <PreferencesProvider locale="en" theme="light">
        <Conversation view={{ ...NEW_SESSION, phase: 'ready', messages: [message] }} empty={null} sentCount={0} />
      </PreferencesProvider>,
    );
    await waitFor(() => expect(container.querySelectorAll('table').length).toBeGreaterThan(0), { timeout: 20_000 });
    expect(container.querySelectorAll('table').length).toBeLessThan(30);
    expect(container.textContent?.split('|*c*|').length).toBeGreaterThan(60 * 70);
  });
});

describe('an answer like those people get', () => {
  it('in five parts with a table each is drawn whole', () => {
    const texts = Array.from({ length: 5 }, (_, at) => `## ${at}\n\n${'早上去**西湖**。'.repeat(20)}\n\n- a\n- b\n`);
    const allowances = allowanceReader()(texts.map(textPart), MOST);
    for (const [at, text] of texts.entries()) {
      const html = renderToString(<Markdown text={text} isGrowing={false} most={allowances[at] ?? 0} />);
      expect(html).toContain('<h2');
      expect(html).toContain('<strong>西湖</strong>');
    }
  });

  it('is weighed once as it grows', () => {
    const read = allowanceReader();
    const first = read([textPart(TABLE), textPart('a')], MOST);
    expect(read([textPart(TABLE), textPart('ab'), textPart('c')], MOST).slice(0, 2)).toEqual(first);
  });
});
