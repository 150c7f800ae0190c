import type { Access } from '../../access/access.ts';
import type { Gate } from '../../access/gate.ts';
import { cookieText, OWNER_COOKIE } from '../cookies.ts';
import type { Owner } from '../owner-cookie.ts';
import { passForSent, recognised, tokenOf } from './admission.ts';

/** Who sent a request, and whose conversations it is about. */
export interface Identity {
  /** null: a stranger to a site that is not open. */
  access: Access | null;
  owner: string;
  /** Nothing is known of the owner yet. */
  isNewOwner: boolean;
  isSecure: boolean;
  /** The anonymous owner that this browser was before it signed in, until what it had has been taken over. */
  earlier: string | null;
  /** Tries the access code of a program; a stranger stays one without it. Throws too_many_requests. */
  withCode(ip: string | undefined): Promise<Access | null>;
  /** Set-Cookie headers for a response that is no error. */
  cookies(): string[];
  /** What a program sends back to be the same owner again; null for browsers and logins. */
  token(): string | null;
}

/** What a request says of its sender. */
export interface Sent {
  headers: Headers;
  isSecure: boolean;
  /** By another site's page. */
  isForeign: boolean;
  isFromProgram: boolean;
  /** The anonymous owner by cookie, and by bearer token unless that is null. */
  ownerBy(authorization: string | null): Owner;
}

/** Reads who sent a request; awaits nothing. */
export function identityOf({ headers, isSecure, isForeign, isFromProgram, ownerBy }: Sent, gate: Gate): Identity {
  const access = recognised(headers, gate, isSecure);
  const isLogin = access?.kind === 'login';
  const own = ownerBy(isLogin ? null : headers.get('authorization'));
  let pass: string | undefined;
  const identity: Identity = {
    access,
    owner: isLogin ? access.owner : own.id,
    isNewOwner: !isLogin && own.isNew,
    isSecure,
    earlier: isLogin && !own.isNew && !isForeign ? own.id : null,
    async withCode(ip) {
      pass = (await passForSent(headers, gate, ip)) ?? undefined;
      return pass === undefined ? null : { kind: 'code' };
    },
    cookies() {
      // Another site could have sent the request, without the visitor's cookie.
      if (isForeign) return [];
      if (!isLogin) return own.setCookie ? [own.setCookie] : [];
      return identity.earlier === null ? [] : [cookieText(OWNER_COOKIE, '', { isSecure, maxAgeS: 0 })];
    },
    token: () => (isLogin || !isFromProgram ? null : tokenOf(own.token, headers, pass)),
  };
  return identity;
}
