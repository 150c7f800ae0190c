import type { FileFault } from '../domain/file-report.ts';
import { FileRefusal } from './file-refusal.ts';
import { guessEncoding } from './guess-encoding.ts';

/** Of lines that are not plain ASCII: enough to recognise an encoding. */
const SAMPLE_BYTES = 128 << 10;

/**
 * A file's text, without its byte order mark: by the mark, by what XML declares, as UTF-8 if it is valid, else by how it
 * reads, which is reported. Throws FileRefusal for bytes that are no text.
 */
export function textOf(bytes: Uint8Array): { text: string; faults: FileFault[] } {
  const encoding = byMark(bytes) ?? byZeros(bytes) ?? declared(bytes);
  if (encoding !== undefined) return { text: decoded(encoding, bytes), faults: [] };
  const utf8 = valid('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, faults: [] };
  const damaged = damagedUtf8(bytes);
  if (damaged !== undefined) return { text: damaged, faults: [{ code: 'encoding', detail: 'UTF-8' }] };
  const guess = guessed(strangeLines(bytes));
  return { text: decoded(guess, bytes), faults: [{ code: 'encoding', detail: guess }] };
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Only UTF-16 contains zeros; for ASCII they are the high half. */
function byZeros(bytes: Uint8Array): string | undefined {
  let [even, odd] = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 4096).entries()) {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  }
  if (even + odd === 0) return undefined;
  if (odd > even * 4) return 'utf-16le';
  if (even > odd * 4) return 'utf-16be';
  throw new FileRefusal('unknown_kind');
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1];
  if (label === undefined || /^utf-?8$/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new FileRefusal('unknown_encoding', label);
  }
}

/** With replacement characters where a byte is not valid: the encoding itself is certain. */
const decoded = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);

function valid(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with a few bytes that are not: a file that was cut, or concatenated with another. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = decoded('utf-8', bytes);
  const beyond = text.match(/\P{ASCII}/gu) ?? [];
  const broken = beyond.filter((char) => char === '\ufffd').length;
  return broken < beyond.length * 0.1 ? text : undefined;
}

/** A few names may fit several encodings: then the one that most tables without a mark are in. */
function guessed(lines: Uint8Array): string {
  try {
    return guessEncoding(lines, '');
  } catch {
    return valid('gb18030', lines) === undefined ? 'windows-1252' : 'gb18030';
  }
}

function strangeLines(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let size = 0;
  for (let from = 0; from < bytes.length && size < SAMPLE_BYTES; ) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    from += line.length;
    if (!line.some((byte) => byte > 127)) continue;
    const part = line.subarray(0, SAMPLE_BYTES - size);
    sample.set(part, size);
    size += part.length;
  }
  return sample.subarray(0, size);
}
