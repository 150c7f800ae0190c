import { guessEncoding } from '../../files/guess-encoding.ts';
import type { Reading } from './found.ts';
import { headOf } from './open-bytes.ts';
import { strangeLines } from './strange-lines.ts';

const HEAD_BYTES = 64 << 10;

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
  const guess = guessEncoding(lines, path);
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
