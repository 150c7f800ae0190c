import { createHmac, randomBytes } from 'node:crypto';
import { isSameText } from '../../access/same-text.ts';
import { sitePath } from '../../site-path.ts';
import { cookieName, cookieNamed } from '../cookies.ts';

const NAME = 'wentu-admin';
const HOURS = 12;

interface Keys {
  adminToken: string;
  cookieSecrets: readonly string[];
}

/** Where the cookie is sent: to what answers the operator, not even to the page that asks. */
const path = () => sitePath('/api/admin');

/** The Set-Cookie of an operator who has signed in: until when, and a signature that another token makes worthless. */
export function signedIn(keys: Keys, isSecure: boolean, nowMs: number): string {
  const value = `${Math.floor(nowMs / 1_000 + HOURS * 3_600).toString(36)}.${randomBytes(9).toString('base64url')}`;
  const [secret = ''] = keys.cookieSecrets;
  const cookie = `${value}.${signature(value, secret, keys.adminToken)}`;
  return `${cookieName(NAME, isSecure, path())}=${cookie}; ${attributes(isSecure)}; Max-Age=${HOURS * 3_600}`;
}

export const signedOut = (isSecure: boolean): string =>
  `${cookieName(NAME, isSecure, path())}=; ${attributes(isSecure)}; Max-Age=0`;

/** Whether the Cookie header holds a valid session of the operator. */
export function isSignedIn(header: string | null, keys: Keys, isSecure: boolean, nowMs: number): boolean {
  const cookie = cookieNamed(header, cookieName(NAME, isSecure, path()));
  const found = /^([0-9a-z]{1,9})\.([\w-]{12})\.([\w-]{43})$/.exec(cookie ?? '');
  if (!found) return false;
  const [, until = '', nonce = '', mac = ''] = found;
  if (Number.parseInt(until, 36) * 1_000 <= nowMs) return false;
  return keys.cookieSecrets.some((secret) => isSameText(signature(`${until}.${nonce}`, secret, keys.adminToken), mac));
}

const attributes = (isSecure: boolean) => `Path=${path()}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

function signature(value: string, secret: string, adminToken: string): string {
  const key = createHmac('sha256', secret).update(`wentu admin ${adminToken}`).digest();
  return createHmac('sha256', key).update(value).digest('base64url');
}
