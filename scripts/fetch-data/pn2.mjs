/** Steps of half a minute of arc: what the format counts in. */
export const PN2_UNIT = 120;
const GROUP = 4;
const HOLE = 3;

/**
 * Marble's files of lines and areas (.pn2, version 2) → { id, isHole, points }: the number of the feature, whether it is a
 * hole in the area before it, and [lng, lat] points. A file is a head (version, count, whether there are colours), then
 * records: kind, number, and points, of which the first of each run is absolute and the others are offsets from it. A
 * group is a record of its own without points.
 */
export function readPn2(bytes) {
  let at = 0;
  const take = (size, read) => {
    at += size;
    return read.call(bytes, at - size);
  };
  const byte = () => take(1, bytes.readUInt8);
  const count = () => take(4, bytes.readUInt32BE);
  const short = () => take(2, bytes.readInt16BE);
  const offset = () => take(1, bytes.readInt8);
  if (byte() !== 2) throw new Error('a version of .pn2 that is not known');
  count();
  const hasColors = byte() !== 0;
  const records = [];
  while (at < bytes.length) {
    const kind = byte();
    const id = count();
    if (kind === GROUP) {
      byte();
      continue;
    }
    if (hasColors) byte();
    const points = [];
    for (let runs = count(); runs > 0; runs--) {
      const [lat, lng, more] = [short(), short(), short()];
      points.push([lng / PN2_UNIT, lat / PN2_UNIT]);
      for (let i = 0; i < more; i++) {
        const [north, east] = [offset(), offset()];
        points.push([(lng + east) / PN2_UNIT, (lat + north) / PN2_UNIT]);
      }
    }
    records.push({ id, isHole: kind === HOLE, points });
  }
  return records;
}
