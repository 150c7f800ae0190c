/** A first piece of this length is not repeated by chance. */
const TELLING_CHARS = 4;

export interface SuffixDeltas {
  /** A piece as sent by the server → what is new in it; '' while that is not yet clear. */
  push(piece: string): string;
  /** Whatever was held back, when nothing follows. */
  end(): string;
}

/**
 * Extracts the new text from pieces that each repeat everything before them, as sent by some paths of DashScope (Coding
 * Plan) and by gateways over its native interface; real deltas pass unchanged. Three pieces that each begin with the
 * one before settle it: two may be chance ("1", then "10"), so the second waits for a third.
 */
export function createSuffixDeltas(): SuffixDeltas {
  let mode: 'new' | 'one' | 'held' | 'cumulative' | 'incremental' = 'new';
  let seen = '';
  /** The second piece, as many times as it arrived. */
  let held: string[] = [];

  function settle(piece: string): string {
    const last = held[0] ?? '';
    if (piece === last) {
      held.push(piece);
      return '';
    }
    const isGrowing = piece.startsWith(last);
    const shown = isGrowing ? piece.slice(seen.length) : held.join('') + piece;
    mode = isGrowing ? 'cumulative' : 'incremental';
    seen = isGrowing ? piece : '';
    held = [];
    return shown;
  }

  function suffixOf(piece: string): string {
    if (seen.startsWith(piece)) return '';
    const isWhole = piece.startsWith(seen);
    const shown = isWhole ? piece.slice(seen.length) : piece;
    seen = isWhole ? piece : seen + piece;
    return shown;
  }

  return {
    push(piece) {
      if (mode === 'incremental' || piece === '') return piece;
      if (mode === 'cumulative') return suffixOf(piece);
      if (mode === 'held') return settle(piece);
      if (mode === 'one' && piece.startsWith(seen) && piece !== seen) {
        mode = 'held';
        held = [piece];
        return '';
      }
      mode = mode === 'new' ? 'one' : 'incremental';
      seen = mode === 'one' ? piece : '';
      return piece;
    },
    end() {
      const rest = seen.length < TELLING_CHARS ? held.join('') : (held[0] ?? '').slice(seen.length);
      held = [];
      return rest;
    },
  };
}
