/** The brands that pictures of HEIF say they are of: HEIC of phones, AVIF. */
const BRANDS = /^(?:hei[csmx]|hev[cmsx]|mif[123]|msf1|avi[fs])$/;
/** A picture of many tiles has some hundred parts. */
const MOST_ITEMS = 10_000;

interface Box {
  kind: string;
  start: number;
  end: number;
}

/** Whether a file is a picture of HEIF, by its first box. `head`: its first bytes, one character each. */
export const isHeif = (head: string): boolean => head.slice(4, 8) === 'ftyp' && BRANDS.test(head.slice(8, 12));

/**
 * What a camera noted in a HEIC or AVIF picture, as a TIFF; undefined if there is none, or the file is damaged. The
 * library that reads the TIFF only finds it in files with a short list of brands, which newer phones no longer write.
 * Source: ISO/IEC 14496-12 (boxes meta, iinf, iloc), 23008-12 annex A (the item 'Exif').
 */
export function exifInHeif(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  try {
    return exifItem(new Reader(bytes));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function exifItem(file: Reader): Uint8Array<ArrayBuffer> | undefined {
  const meta = file.boxes(0, file.length).find(({ kind }) => kind === 'meta');
  // A full box: version and flags come before what is in it.
  const parts = meta ? file.boxes(meta.start + 4, meta.end) : [];
  const of = (wanted: string) => parts.find(({ kind }) => kind === wanted);
  const [items, places] = [of('iinf'), of('iloc')];
  const id = items && exifId(file, items);
  const extents = places && id !== undefined ? extentsOf(file, places, id) : undefined;
  if (!extents) return undefined;
  const base = extents.isInMeta ? of('idat')?.start : 0;
  if (base === undefined) return undefined;
  const item = file.joined(extents.of.map(([at, length]) => [base + at, length]));
  // Four bytes say how far into the item the TIFF begins.
  const skipped = new DataView(item.buffer).getUint32(0);
  return item.slice(4 + skipped);
}

/** The number of the item 'Exif'. */
function exifId(file: Reader, { start, end }: Box): number | undefined {
  const isLong = file.number(start, 1) > 0;
  for (const { kind, start: at } of file.boxes(start + (isLong ? 8 : 6), end)) {
    const version = file.number(at, 1);
    if (kind !== 'infe' || version < 2) continue;
    const bytes = version === 3 ? 4 : 2;
    if (file.text(at + 4 + bytes + 2) === 'Exif') return file.number(at + 4, bytes);
  }
  return undefined;
}

/** Where an item's bytes are: [offset, length] in the file, or in the box idat. */
function extentsOf(file: Reader, { start }: Box, id: number) {
  const version = file.number(start, 1);
  const [sizes, more] = [file.number(start + 4, 1), file.number(start + 5, 1)];
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 4, sizes & 15, more >> 4];
  const indexBytes = version === 0 ? 0 : more & 15;
  const idBytes = version < 2 ? 2 : 4;
  let at = start + 6;
  const next = (count: number) => {
    at += count;
    return file.number(at - count, count);
  };
  for (let left = Math.min(next(idBytes), MOST_ITEMS); left > 0; left--) {
    const item = next(idBytes);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseBytes);
    const extents = Array.from({ length: Math.min(next(2), MOST_ITEMS) }, (): [number, number] => {
      next(indexBytes);
      return [base + next(offsetBytes), next(lengthBytes)];
    });
    if (item === id) return method < 2 ? { of: extents, isInMeta: method === 1 } : undefined;
  }
  return undefined;
}

/** Reads numbers of any width, big-endian. Throws RangeError beyond the end. */
class Reader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly length: number;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
    this.length = bytes.length;
  }

  number(at: number, count: number): number {
    if (at + count > this.length) throw new RangeError('beyond the end');
    return this.#bytes.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  text(at: number): string {
    return String.fromCharCode(...this.#bytes.subarray(at, at + 4));
  }

  boxes(from: number, to: number): Box[] {
    const found: Box[] = [];
    for (let at = from; at + 8 <= to && found.length < MOST_ITEMS; ) {
      const short = this.number(at, 4);
      const head = short === 1 ? 16 : 8;
      const length = short === 1 ? this.number(at + 8, 8) : short === 0 ? to - at : short;
      if (length < head) throw new RangeError('a box shorter than its head');
      found.push({ kind: this.text(at + 4), start: at + head, end: Math.min(at + length, to) });
      at += length;
    }
    return found;
  }

  joined(extents: readonly (readonly [number, number])[]): Uint8Array<ArrayBuffer> {
    const parts = extents.map(([at, length]) => {
      if (at + length > this.length) throw new RangeError('beyond the end');
      return this.#bytes.subarray(at, length === 0 ? this.length : at + length);
    });
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    // The same bytes over and over.
    if (size > this.length) throw new RangeError('more than there is');
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
