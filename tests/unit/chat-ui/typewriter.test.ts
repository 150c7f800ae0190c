import { describe, expect, it } from 'vitest';
import { stepTypewriter, type Typewriter, typewriterAt } from '../../../components/chat/typewriter.ts';

const FRAME_MS = 1000 / 60;

/** Runs frames until everything is shown; returns the lengths shown and the time it took. */
function run(text: string, from: Typewriter = typewriterAt(0, 0)): { shown: number[]; ms: number } {
  const shown: number[] = [];
  let state = from;
  const start = state.at;
  for (let now = start + FRAME_MS; state.shown < text.length; now += FRAME_MS) {
    state = stepTypewriter(state, text, now);
    shown.push(state.shown);
    if (shown.length > 1000) throw new Error('the typewriter never ends');
  }
  return { shown, ms: state.at - start };
}

describe('stepTypewriter', () => {
  it('writes a coarse chunk a few characters at a time', () => {
    const { shown } = run('北京今天晴，最高气温二十一度，适合出行。'.repeat(4));
    const steps = shown.map((length, index) => length - (shown[index - 1] ?? 0));
    expect(shown.length).toBeGreaterThan(20);
    expect(Math.max(...steps)).toBeLessThanOrEqual(8);
  });

  it.each([10, 500, 20_000])('has %i characters on the screen within half a second', (length) => {
    expect(run('字'.repeat(length)).ms).toBeLessThanOrEqual(520);
  });

  it('shows at least one more character with every frame', () => {
    const { shown } = run('慢'.repeat(12));
    expect(shown.every((length, index) => length > (shown[index - 1] ?? 0))).toBe(true);
  });

  it('never cuts a grapheme cluster', () => {
    const family = '👨‍👩‍👧‍👦';
    const flag = '🇨🇳';
    const accent = 'é';
    const text = `${family}${flag}${accent}`.repeat(6);
    const ends = new Set<number>();
    let at = 0;
    for (const { segment } of new Intl.Segmenter().segment(text)) {
      at += segment.length;
      ends.add(at);
    }
    for (const length of run(text).shown) expect(ends).toContain(length);
  });

  it('takes nothing back when a replayed text is shorter for a moment', () => {
    const state = stepTypewriter({ shown: 8, known: 10, at: 100, due: 400 }, 'abc', 116);
    expect(state.shown).toBe(8);
  });

  it('catches up at once after frames that were not drawn, as in a hidden tab', () => {
    const begun = stepTypewriter(typewriterAt(0, 0), 'x'.repeat(400), FRAME_MS);
    expect(stepTypewriter(begun, 'x'.repeat(400), 5_000).shown).toBe(400);
  });
});
