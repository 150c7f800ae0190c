import { deflateRawSync } from 'node:zlib';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A file as the browser hands it over. */
export const given = (name: string, content: string | Uint8Array<ArrayBuffer>) => [
  { name, bytes: typeof content === 'string' ? bytesOf(content) : content },
];

/** A walk up and down a hill near 灵隐寺, with a pause between its two segments and a waypoint. */
export const HIKE = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
  <wpt lat="30.2416" lon="120.0967"><name>灵隐寺 &amp; 飞来峰</name><ele>40</ele></wpt>
  <trk><name>北高峰</name>
    <trkseg>
      <trkpt lat="30.2400" lon="120.0900"><ele>40</ele><time>2026-05-01T08:00:00Z</time></trkpt>
      <trkpt lat="30.2450" lon="120.0900"><ele>42</ele><time>2026-05-01T08:10:00Z</time></trkpt>
      <trkpt lat="30.2500" lon="120.0900"><ele>120</ele><time>2026-05-01T08:20:00Z</time></trkpt>
    </trkseg>
    <trkseg>
      <trkpt lat="30.2501" lon="120.0900"><ele>300</ele><time>2026-05-01T09:00:00Z</time></trkpt>
      <trkpt lat="30.2550" lon="120.0900"><ele>250</ele><time>2026-05-01T09:30:00Z</time></trkpt>
    </trkseg>
  </trk>
</gpx>`;

/** An archive of one deflated file. claimed: the size that its header promises. */
export function zipOf(name: string, content: Uint8Array, claimed = content.length): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(content);
  const label = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(label.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(label.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + label.length, 12);
  end.writeUInt32LE(local.length + label.length + packed.length, 16);
  return Uint8Array.from(Buffer.concat([local, label, packed, entry, label, end]));
}

/** A JPEG that holds nothing but its position (Exif GPS): degrees and minutes as fractions. */
export function photoAt(position: Position | null): Uint8Array<ArrayBuffer> {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffAt(position)]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 4);
  return Uint8Array.from(Buffer.concat([head, exif, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])]));
}

/** Degrees and minutes, north and east. */
interface Position {
  lat: [number, number];
  lng: [number, number];
}

/** What a camera notes: a TIFF, big-endian, whose only directory leads to that of the position. Source: CIPA DC-008. */
export function tiffAt(position: Position | null): Buffer {
  const tiff = Buffer.alloc(position ? 160 : 14);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(position ? 1 : 0, 8);
  if (position) {
    const entry = (at: number, tag: number, type: number, count: number, value: number) => {
      tiff.writeUInt16BE(tag, at);
      tiff.writeUInt16BE(type, at + 2);
      tiff.writeUInt32BE(count, at + 4);
      tiff.writeUInt32BE(value, at + 8);
    };
    entry(10, 0x8825, 4, 1, 26);
    tiff.writeUInt16BE(4, 26);
    entry(28, 1, 2, 2, 'N'.charCodeAt(0) << 24);
    entry(40, 2, 5, 3, 90);
    entry(52, 3, 2, 2, 'E'.charCodeAt(0) << 24);
    entry(64, 4, 5, 3, 114);
    for (const [at, [degrees, minutes]] of [
      [90, position.lat],
      [114, position.lng],
    ] as const) {
      const values = [degrees, 1, Math.round(minutes * 1000), 1000, 0, 1];
      for (const [index, value] of values.entries()) tiff.writeUInt32BE(value, at + index * 4);
    }
  }
  return tiff;
}

/**
 * A FIT file of records. Their definition has a field in between that is not read (heart rate); with isBig its numbers
 * are big-endian. A record of null has no position.
 */
export function fitOf(records: (readonly [lng: number, lat: number, heightM: number] | null)[], isBig = false) {
  const time = 1_000_000_000;
  const definition = Buffer.from([
    0x40,
    0,
    isBig ? 1 : 0,
    0,
    0,
    5,
    253,
    4,
    0x86,
    0,
    4,
    0x85,
    3,
    1,
    2,
    1,
    4,
    0x85,
    2,
    2,
    0x84,
  ]);
  if (isBig) definition.writeUInt16BE(20, 3);
  else definition.writeUInt16LE(20, 3);
  const semicircles = (degrees: number) => Math.round((degrees * 2 ** 31) / 180);
  const data = records.map((record, index) => {
    const bytes = Buffer.alloc(16);
    const u32 = (value: number, at: number) =>
      isBig ? bytes.writeUInt32BE(value, at) : bytes.writeUInt32LE(value, at);
    const i32 = (value: number, at: number) => (isBig ? bytes.writeInt32BE(value, at) : bytes.writeInt32LE(value, at));
    const u16 = (value: number, at: number) =>
      isBig ? bytes.writeUInt16BE(value, at) : bytes.writeUInt16LE(value, at);
    bytes[0] = 0;
    u32(time + index * 10, 1);
    i32(record ? semicircles(record[1]) : 0x7fffffff, 5);
    bytes[9] = 120;
    i32(record ? semicircles(record[0]) : 0x7fffffff, 10);
    u16(record ? Math.round((record[2] + 500) * 5) : 0xffff, 14);
    return bytes;
  });
  const body = Buffer.concat([definition, ...data]);
  const header = Buffer.alloc(14);
  header.writeUInt8(14, 0);
  header.writeUInt8(0x20, 1);
  header.writeUInt16LE(2132, 2);
  header.writeUInt32LE(body.length, 4);
  header.write('.FIT', 8, 'latin1');
  return Uint8Array.from(Buffer.concat([header, body, Buffer.alloc(2)]));
}
