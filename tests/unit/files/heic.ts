interface HeicOptions {
  /** The brand that the file says it is of, then those it is also of. */
  brands?: string[];
  /** Item numbers of four bytes, as in files of very many parts. */
  isLong?: boolean;
  /** The item lies within the box meta, in two pieces. */
  isInMeta?: boolean;
  /** Another box comes before meta. */
  isLate?: boolean;
}

const PHONE = ['heic', 'mif1', 'heic'];

/**
 * A HEIC file without its picture: the boxes that say where what the camera noted is, and that, or none of it.
 * Source: ISO/IEC 14496-12 and 23008-12.
 */
export function heicOf(
  tiff: Buffer | null,
  { brands = PHONE, isLong = false, isInMeta = false, isLate = false }: HeicOptions = {},
): Uint8Array<ArrayBuffer> {
  const [major = '', ...others] = brands;
  const ftyp = box('ftyp', text(major), uint(0, 4), ...others.map(text));
  const before = isLate ? [ftyp, box('free', Buffer.alloc(40))] : [ftyp];
  const item = tiff ? Buffer.concat([uint(6, 4), text('Exif\0\0'), tiff]) : Buffer.alloc(0);
  const picture = Buffer.alloc(32, 0xaa);
  const metaAt = (start: number) => {
    const id = (value: number) => uint(value, isLong ? 4 : 2);
    const infe = (number: number, kind: string) =>
      box('infe', uint(isLong ? 0x03000000 : 0x02000000, 4), id(number), uint(0, 2), text(kind), uint(0, 1));
    const infos = [infe(1, 'hvc1'), ...(tiff ? [infe(2, 'Exif')] : [])];
    const iinf = box('iinf', isLong ? uint(0x01000000, 4) : uint(0, 4), id(infos.length), ...infos);
    const located = (number: number, extents: [number, number][], method: number) => [
      id(number),
      uint(method, 2),
      uint(0, 2),
      uint(extents.length, 2),
      ...extents.flatMap(([at, length]) => [uint(at, 4), uint(length, 4)]),
    ];
    const half = item.length >> 1;
    const where: [number, number][] = isInMeta
      ? [
          [0, half],
          [half, item.length - half],
        ]
      : [[start + picture.length, item.length]];
    const iloc = box(
      'iloc',
      uint(isLong ? 0x02000000 : 0x01000000, 4),
      uint(0x44, 1),
      uint(0, 1),
      id(infos.length),
      ...located(1, [[start, picture.length]], 0),
      ...(tiff ? located(2, where, isInMeta ? 1 : 0) : []),
    );
    const hdlr = box('hdlr', uint(0, 8), text('pict'), Buffer.alloc(13));
    return box('meta', uint(0, 4), hdlr, iinf, iloc, ...(isInMeta ? [box('idat', item)] : []));
  };
  const start = Buffer.concat([...before, metaAt(0)]).length + 8;
  const mdat = box('mdat', picture, ...(isInMeta ? [] : [item]));
  return Uint8Array.from(Buffer.concat([...before, metaAt(start), mdat]));
}

const text = (value: string) => Buffer.from(value, 'latin1');

function uint(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes <= 4) buffer.writeUIntBE(value, 0, bytes);
  else buffer.writeUInt32BE(value, bytes - 4);
  return buffer;
}

const box = (kind: string, ...parts: Buffer[]) => {
  const content = Buffer.concat(parts);
  return Buffer.concat([uint(content.length + 8, 4), text(kind), content]);
};
