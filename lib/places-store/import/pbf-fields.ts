/** The fields of a protobuf message by number, the last of each: numbers below 2^53, and bytes. */
export function fieldsOf(message: Buffer, path: string): { numbers: Map<number, number>; bytes: Map<number, Buffer> } {
  const numbers = new Map<number, number>();
  const bytes = new Map<number, Buffer>();
  for (const [field, value] of fieldsIn(message, path)) {
    if (typeof value === 'number') numbers.set(field, value);
    else bytes.set(field, value);
  }
  return { numbers, bytes };
}

/** All texts of a repeated field. */
export const stringsOf = (message: Buffer, field: number, path: string): string[] =>
  [...fieldsIn(message, path)].flatMap(([each, value]) =>
    each === field && typeof value !== 'number' ? [value.toString('utf8')] : [],
  );

function* fieldsIn(message: Buffer, path: string): Generator<[field: number, value: number | Buffer]> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = message[at++];
      if (byte === undefined || shift > 2 ** 63) throw new Error(`${path}: no OpenStreetMap PBF, or damaged`);
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = varint();
    const [field, wire] = [Math.floor(key / 8), key % 8];
    if (wire === 0) yield [field, varint()];
    else if (wire === 2) {
      const length = varint();
      if (at + length > message.length) throw new Error(`${path}: no OpenStreetMap PBF, or damaged`);
      yield [field, message.subarray(at, at + length)];
      at += length;
    } else if (wire === 1) at += 8;
    else if (wire === 5) at += 4;
    else throw new Error(`${path}: no OpenStreetMap PBF, or damaged`);
  }
}
