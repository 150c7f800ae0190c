import { openBytes } from './open-bytes.ts';

/** Of lines that are not plain ASCII: enough to recognise an encoding. */
const SAMPLE_BYTES = 128 << 10;

/** Some of the lines that are not plain ASCII; undefined if the whole file is UTF-8. */
export async function strangeLines(path: string): Promise<Buffer | undefined> {
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
