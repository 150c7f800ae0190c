import { createHmac, randomBytes } from 'node:crypto';
import { isSameText } from '../access/same-text.ts';
import { cookiePath } from '../site-path.ts';
import { cookieName, cookieNamed, cookieText, OWNER_COOKIE } from './cookies.ts';

const MAX_AGE_S = 400 * 24 * 3600;
const RENEW_AFTER_S = 30 * 24 * 3600;
const MAX_LENGTH = 200;

export interface Owner {
  id: string;
  /** True if the request brought no valid cookie. */
  isNew: boolean;
  /** To be set on the response; null if the request's own is good. */
  setCookie: string | null;
  /** The cookie's value, which a program may send back as "Authorization: Bearer …" instead. */
  token: string;
}

/**
 * The owner of a request: an anonymous id (128 bits) in a signed httpOnly cookie, or the same value as a bearer token,
 * which takes precedence. Forged, expired or malformed ones are ignored. secrets: the first signs, all verify
 * (rotation). nowMs: Unix ms. path: of the cookie.
 */
export function ownerOf(
  cookieHeader: string | null,
  secrets: readonly string[],
  isSecure: boolean,
  nowMs: number,
  authorization: string | null = null,
  path: string = cookiePath(),
): Owner {
  const nowS = Math.floor(nowMs / 1000);
  const name = cookieName(OWNER_COOKIE, isSecure, path);
  // Behind a gate, a pass may follow.
  const bearer = /^Bearer +([^\s~]+)(?:~\S*)?$/i.exec(authorization?.trim() ?? '')?.[1];
  const known = verified(bearer, secrets, nowS) ?? verified(cookieNamed(cookieHeader, name), secrets, nowS);
  if (known && !known.isStale) return { id: known.id, isNew: false, setCookie: null, token: known.token };
  const id = known?.id ?? randomBytes(16).toString('hex');
  const value = `${id}.${nowS.toString(36)}`;
  const token = `${value}.${signature(value, secrets[0] ?? '')}`;
  const setCookie = cookieText(OWNER_COOKIE, token, { isSecure, maxAgeS: MAX_AGE_S, path });
  return { id, isNew: known === null, setCookie, token };
}

interface Known {
  id: string;
  isStale: boolean;
  token: string;
}

function verified(text: string | undefined, secrets: readonly string[], nowS: number): Known | null {
  if (text === undefined || text.length > MAX_LENGTH) return null;
  const match = /^([0-9a-f]{32})\.([0-9a-z]{1,9})\.([\w-]{43})$/.exec(text);
  if (!match) return null;
  const [, id = '', issued = '', mac = ''] = match;
  const signer = secrets.findIndex((secret) => isSameText(signature(`${id}.${issued}`, secret), mac));
  const ageS = nowS - Number.parseInt(issued, 36);
  // A clock that is a little ahead elsewhere must not lock anybody out.
  if (signer < 0 || ageS > MAX_AGE_S || ageS < -24 * 3600) return null;
  return { id, isStale: signer > 0 || ageS > RENEW_AFTER_S, token: text };
}

function signature(value: string, secret: string): string {
  return createHmac('sha256', secret).update(value).digest('base64url');
}
