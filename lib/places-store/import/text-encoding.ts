import { DOUBLE_BYTE, doubleByteScore, SINGLE_BYTE, singleByteScore } from './encoding-score.ts';
import type { Reading } from './found.ts';
import { headOf, openBytes } from './open-bytes.ts';

/** Of lines that are not plain ASCII: enough to recognise an encoding. */
const SAMPLE_BYTES = 128 << 10;
const HEAD_BYTES = 64 << 10;
/** Below this a text looks like no known language. */
const LEAST_SCORE = 0.3;
/** Two encodings closer than this cannot be told apart. */
const LEAST_LEAD = 0.12;

/**
 * The encoding of a text file, as a label of the Encoding Standard: the operator's; from its mark; UTF-8 if the whole
 * file is valid; UTF-16 from its zeros; else the one that reads as a language, which is noted. Throws if that is
 * doubtful.
 */
export async function encodingOf({
  path,
  encoding,
  note,
}: Pick<Reading, 'path' | 'encoding' | 'note'>): Promise<string> {
  if (encoding !== undefined) return labelOf(encoding);
  const head = await headOf(path, HEAD_BYTES);
  const marked = byMark(head) ?? byZeros(head, path);
  if (marked) return marked;
  const lines = await strangeLines(path);
  if (!lines) return 'utf-8';
  refuseDamagedUtf8(lines, path);
  const guess = guessOf(lines, path);
  note(`read as ${guess} by the look of its text; if names are garbled, name its --encoding`);
  return guess;
}

/** The platform's name for the label. Throws if it does not know it. */
function labelOf(encoding: string): string {
  const known = encoding
    .trim()
    .toLowerCase()
    .replace(/^(?:cp|ms)?936$/, 'gbk')
    .replace(/^cp?950$/, 'big5')
    .replace(/^cp?932$/, 'shift_jis')
    .replace(/^cp?949$/, 'euc-kr');
  try {
    return new TextDecoder(known).encoding;
  } catch {
    throw new Error(
      `--encoding: unknown encoding "${encoding}" (have utf-8, utf-16le, gb18030, big5, shift_jis, euc-kr, windows-1252 …)`,
    );
  }
}

function byMark(head: Buffer): string | undefined {
  const start = head.subarray(0, 3).toString('hex');
  if (start === 'efbbbf') return 'utf-8';
  if (start.startsWith('fffe')) return 'utf-16le';
  return start.startsWith('feff') ? 'utf-16be' : undefined;
}

/** Only UTF-16 contains zeros; for ASCII they are the high half. */
function byZeros(head: Buffer, path: string): string | undefined {
  const zeros: [number, number] = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  if (even + odd === 0) return undefined;
  if (odd > even * 4) return 'utf-16le';
  if (even > odd * 4) return 'utf-16be';
  throw new Error(`${path}: this is no text file`);
}

/** Some of the lines that are not plain ASCII; undefined if the whole file is UTF-8. */
async function strangeLines(path: string): Promise<Buffer | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sample: Buffer[] = [];
  let size = 0;
  let isUtf8 = true;
  let rest = Buffer.alloc(0);
  for await (const chunk of (await openBytes(path)).bytes) {
    isUtf8 = isUtf8 && isSound(() => decoder.decode(chunk, { stream: true }));
    if (size >= SAMPLE_BYTES) {
      if (!isUtf8) break;
      continue;
    }
    const bytes = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
      const line = bytes.subarray(from, end + 1);
      from = end + 1;
      if (!line.some((byte) => byte > 127)) continue;
      sample.push(line);
      size += line.length;
    }
    rest = bytes.subarray(from);
    if (rest.length > SAMPLE_BYTES) rest = Buffer.alloc(0);
  }
  if (isUtf8 && isSound(() => decoder.decode())) return undefined;
  return Buffer.concat([...sample, rest]);
}

function isSound(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 except for a few bytes is not another encoding, but a file that was cut or concatenated. */
function refuseDamagedUtf8(lines: Buffer, path: string): void {
  const beyond = new TextDecoder().decode(lines).match(/\P{ASCII}/gu) ?? [];
  const broken = beyond.filter((char) => char === '\ufffd').length;
  if (broken < beyond.length * 0.1) {
    throw new Error(
      `${path}: UTF-8 with ${broken} damaged place${broken === 1 ? '' : 's'}; repair it, for example with iconv`,
    );
  }
}

function guessOf(lines: Buffer, path: string): string {
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
function decodedOf(encoding: string, lines: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(lines, { stream: true });
  } catch {
    return undefined;
  }
}
