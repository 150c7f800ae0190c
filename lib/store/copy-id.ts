import { createHash } from 'node:crypto';

/**
 * The id that an owner's copy of a conversation gets if the original is taken: always the same, so that it is found
 * again.
 */
export function copyIdOf(owner: string, id: string): string {
  const bytes = createHash('sha256').update(`copy ${owner} ${id}`).digest().subarray(0, 16);
  // A UUID of version 8: its bits are application-defined. Source: RFC 9562, 5.8.
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
