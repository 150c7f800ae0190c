import { graphemesIn } from '../../lib/i18n/graphemes.ts';

/** Whatever has arrived is on screen this much later, however large it was. */
const DRAIN_MS = 480;
/** Enough to hold the longest grapheme cluster in use (emoji families are 25 units). */
const LOOKAHEAD = 64;

export interface Typewriter {
  /** UTF-16 units of the text that are shown; always at the end of a grapheme cluster. */
  shown: number;
  /** Length of the text when it last grew. */
  known: number;
  /** Time of the last step, ms. */
  at: number;
  /** When everything known is to be on screen. */
  due: number;
}

export function typewriterAt(shown: number, now: number): Typewriter {
  return { shown, known: shown, at: now, due: now };
}

/**
 * One animation frame: shows the share of the backlog earned by the time since the last frame, at least one character.
 * If a replayed text is shorter for a moment, nothing is taken back. Pure; `now` in ms, increasing.
 */
export function stepTypewriter(state: Typewriter, text: string, now: number): Typewriter {
  const hasGrown = text.length > state.known;
  const due = hasGrown ? now + DRAIN_MS : state.due;
  const known = Math.max(state.known, text.length);
  const backlog = text.length - state.shown;
  if (backlog <= 0) return { shown: state.shown, known, at: now, due };
  if (now >= due) return { shown: text.length, known, at: now, due };
  const elapsed = Math.min(now - state.at, 100);
  const earned = Math.max(1, Math.round((backlog * elapsed) / (due - now + elapsed)));
  return { shown: boundaryAt(text, state.shown, state.shown + earned), known, at: now, due };
}

/** The first end of a grapheme cluster at or after `wanted`, counted from `from`, itself such an end. */
function boundaryAt(text: string, from: number, wanted: number): number {
  if (wanted >= text.length) return text.length;
  for (const { index, segment } of graphemesIn(text.slice(from, wanted + LOOKAHEAD))) {
    const end = from + index + segment.length;
    if (end >= wanted) return end;
  }
  return text.length;
}
