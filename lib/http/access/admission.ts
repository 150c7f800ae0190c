import type { Access } from '../../access/access.ts';
import type { Gate } from '../../access/gate.ts';
import { cookieName, cookieNamed } from '../cookies.ts';
import { peerAddress } from '../peer-address.ts';

/** The cookie that holds a pass. */
export const PASS_COOKIE = 'wentu_access';

/** What a bearer token is: an owner's token, one with a pass behind it ("OWNER~PASS"), or something else, such as a code. */
const TOKEN = /^[0-9a-f]{32}\.[0-9a-z]{1,9}\.[\w-]{43}(?:~(\S*))?$/;

/** Who sent this, by pass or proxy; null: a stranger. headers: of a request for a page or a route. */
export function recognised(headers: Headers, gate: Gate, isSecure: boolean): Access | null {
  const passes = [passIn(headers), cookieNamed(headers.get('cookie'), cookieName(PASS_COOKIE, isSecure))];
  return gate.recognise({ passes, header: (name) => headers.get(name), peer: peerAddress() });
}

/** The pass in a program's token. */
const passIn = (headers: Headers) => TOKEN.exec(bearerIn(headers) ?? '')?.[1];

/** A pass for the access code that a program has sent, in X-Access-Code or as its bearer token; null: it sent no right one. */
export async function passForSent(headers: Headers, gate: Gate, ip: string | undefined): Promise<string | null> {
  const bearer = bearerIn(headers);
  const code = headers.get('x-access-code') ?? (bearer !== undefined && !TOKEN.test(bearer) ? bearer : undefined);
  return code === undefined ? null : gate.passForCode(code, ip);
}

/** An owner's token with the pass behind it, as a program sends it back. */
export function tokenOf(owner: string, headers: Headers, pass: string | undefined): string {
  const known = pass ?? passIn(headers);
  return known ? `${owner}~${known}` : owner;
}

const bearerIn = (headers: Headers) => /^Bearer +(\S{1,700})$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1];
