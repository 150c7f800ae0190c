import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** What a token for another device stands for. */
export interface Move {
  owner: string;
  sessionId: string;
}

const CIPHER = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];
/** Owner and conversation, 16 bytes each, and the second in which it ends. */
const PLAIN_BYTES = 36;

/** A token for a move, readable by this site alone; 86 characters. untilMs: Unix ms. The first secret seals. */
export function sealMove({ owner, sessionId }: Move, untilMs: number, secrets: readonly string[]): string {
  const plain = Buffer.alloc(PLAIN_BYTES);
  plain.write(owner, 0, 'hex');
  plain.write(sessionId.replaceAll('-', ''), 16, 'hex');
  plain.writeUInt32BE(Math.floor(untilMs / 1000), 32);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secrets[0] ?? ''), iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** null: forged, or its time is over. nowMs: Unix ms. */
export function openMove(token: string, nowMs: number, secrets: readonly string[]): Move | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== IV_BYTES + PLAIN_BYTES + TAG_BYTES) return null;
  for (const secret of secrets) {
    const plain = opened(bytes, keyOf(secret));
    if (!plain) continue;
    if (plain.readUInt32BE(32) * 1000 <= nowMs) return null;
    const id = plain.toString('hex', 16, 32);
    return { owner: plain.toString('hex', 0, 16), sessionId: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') };
  }
  return null;
}

/** What a used token is known by: nobody can use what is stored. */
export const digestOfMove = (token: string): string =>
  createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');

function opened(bytes: Buffer, key: Buffer): Buffer | null {
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

const keyOf = (secret: string) => createHmac('sha256', secret).update('move to another device').digest();
