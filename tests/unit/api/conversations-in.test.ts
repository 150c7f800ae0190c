import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationsIn, type Entry } from '../../../lib/http/conversations-in.ts';

/** The file in pieces of this length: every boundary falls inside something at some point. */
async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, length = 7, longest?: number): Promise<{ entries: Entry[]; isList: boolean }> {
  const found = conversationsIn(pieces(text, length), longest);
  const entries: Entry[] = [];
  for (;;) {
    const next = await found.next();
    if (next.done) return { entries, isList: next.value.isList };
    entries.push(next.value);
  }
}
const valuesOf = (entries: Entry[]) =>
  entries.map((entry) => ('text' in entry ? JSON.parse(entry.text) : entry.problem));

describe('the conversations of a file', () => {
  it('are found in any of its forms, however the file is cut into pieces', async () => {
    const conversation = fc.record({ title: fc.string(), messages: fc.array(fc.jsonValue(), { maxLength: 4 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(conversation, { maxLength: 4 }),
        fc.integer({ min: 1, max: 90 }),
        async (all, length) => {
          // As they are after one round of parsing: JSON has no -0.
          const sessions = JSON.parse(JSON.stringify(all)) as unknown[];
          const data = { format: 'wentu.data', version: 1, note: '"sessions":[{', sessions, after: { x: [1] } };
          for (const text of [JSON.stringify(data), JSON.stringify(data, null, 2), JSON.stringify(sessions)]) {
            const { entries, isList } = await read(text, length);
            expect([valuesOf(entries), isList]).toEqual([sessions, true]);
          }
          const lines = await read(sessions.map((one) => JSON.stringify(one)).join('\n'), length);
          expect([valuesOf(lines.entries), lines.isList]).toEqual([sessions, false]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('that are too long or cut off are reported as such, and do not affect the others', async () => {
    const long = JSON.stringify({ title: 'x'.repeat(500) });
    const { entries } = await read(`{"sessions":[{"a":1},${long},{"b":2},{"c":`, 11, 100);
    expect(valuesOf(entries)).toEqual([{ a: 1 }, 'too_long', { b: 2 }, 'cut_off']);
  });

  it('are not found in text that is not JSON', async () => {
    expect(await read('hello, world')).toEqual({ entries: [], isList: false });
    expect(await read('')).toEqual({ entries: [], isList: false });
    expect((await read('}}]{"a":1}')).entries.length).toBeLessThanOrEqual(1);
  });
});
