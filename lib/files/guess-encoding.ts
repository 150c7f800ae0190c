import { DOUBLE_BYTE, doubleByteScore } from './double-byte.ts';
import { SINGLE_BYTE, singleByteScore } from './single-byte.ts';

/** Below this a text looks like no known language. */
const LEAST_SCORE = 0.3;

/** Two encodings closer than this cannot be told apart. */
const LEAST_LEAD = 0.12;

export function guessEncoding(lines: Uint8Array, path: string): string {
  const doubles = DOUBLE_BYTE.flatMap((script) => {
    const text = decodedOf(script.encoding, lines);
    return text === undefined ? [] : [{ encoding: script.encoding, score: doubleByteScore(script, text) }];
  });
  const singles = SINGLE_BYTE.flatMap((group) => {
    const text = decodedOf(group.encoding, lines);
    return text === undefined ? [] : [{ encoding: group.encoding, score: singleByteScore(group, text) }];
  });
  // Western and Central European letters mostly share their positions; the better of the two is good enough.
  const latin = singles.filter(({ encoding }) => /125[02]/.test(encoding)).toSorted((a, b) => b.score - a.score);
  const ranked = [
    ...doubles,
    ...latin.slice(0, 1),
    ...singles.filter(({ encoding }) => !/125[02]/.test(encoding)),
  ].toSorted((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best && best.score >= LEAST_SCORE && best.score - (second?.score ?? 0) >= LEAST_LEAD) return best.encoding;
  const could = ranked.filter(({ score }) => best && score > best.score - LEAST_LEAD).map(({ encoding }) => encoding);
  throw new Error(
    `${path}: not UTF-8, and which encoding it is remains doubtful (${could.join(' or ')}?); name its --encoding`,
  );
}

/** The sample's last line may be truncated. */
function decodedOf(encoding: string, lines: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(lines, { stream: true });
  } catch {
    return undefined;
  }
}
