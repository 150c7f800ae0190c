import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MB and about a tenth of a second a try. Source: OWASP Password Storage, scrypt, N = 2^15, r = 8, p = 3. */
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 3 };
const HASH = /^scrypt:([\w-]{22}):([\w-]{43})$/;

/** Whether a text is a hash as hashOf writes it. */
export const isCodeHash = (text: string): boolean => HASH.test(text);

/** A code's hash for ACCESS_CODE: "scrypt:SALT:HASH", with no character that .env files or shells interpret. */
export async function hashOf(code: string, salt = randomBytes(16)): Promise<string> {
  return `scrypt:${salt.toString('base64url')}:${(await derived(code, salt)).toString('base64url')}`;
}

/** Whether a code is the one that was hashed; takes the same time either way. */
export async function isCodeOf(code: string, hash: string): Promise<boolean> {
  const [, salt = '', key = ''] = HASH.exec(hash) ?? [];
  const found = await derived(code, Buffer.from(salt, 'base64url'));
  const wanted = Buffer.from(key, 'base64url');
  return wanted.length === found.length && timingSafeEqual(found, wanted);
}

function derived(code: string, salt: Buffer): Promise<Buffer> {
  const options = { ...COST, maxmem: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(code.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
