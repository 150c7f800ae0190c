import { createHmac } from 'node:crypto';
import type { Access, Login } from './access.ts';
import { isSameText } from './same-text.ts';

/** Whoever holds it has signed in: `KIND.OWNER.NAME.ISSUED.MAC`, name in base64url, issued in seconds in base 36. */
const PASS = /^(?:(c)\.-\.|(l)\.([0-9a-f]{32})\.([\w-]{0,240}))\.([0-9a-z]{1,9})\.([\w-]{43})$/;
const MOST_NAME_BYTES = 160;

export interface Passes {
  of(access: Login | { kind: 'code' }, scope: string): string;
  /** null: forged, expired, or issued for a code or provider that no longer counts. */
  read(text: string | undefined): Access | null;
}

interface PassSettings {
  /** The first signs, all verify. */
  secrets: readonly string[];
  /** What is signed along with a pass and not in it: the code, or the provider. Removing one ends its passes. */
  scopes: { code: readonly string[]; login: readonly string[] };
  maxAgeS: number;
  clock: () => number;
}

/** Issues and reads passes. clock: Unix ms. */
export function createPasses({ secrets, scopes, maxAgeS, clock }: PassSettings): Passes {
  const nowS = () => Math.floor(clock() / 1000);
  return {
    of(access, scope) {
      const name = access.kind === 'login' ? encoded(access.name ?? '') : '';
      const value = `${access.kind === 'login' ? `l.${access.owner}.${name}` : 'c.-.'}.${nowS().toString(36)}`;
      return `${value}.${signature(value, secrets[0] ?? '', scope)}`;
    },
    read(text) {
      const match = text === undefined || text.length > 512 ? null : PASS.exec(text);
      if (!match || text === undefined) return null;
      const [, code, , owner = '', name = '', issued = '', mac = ''] = match;
      const value = text.slice(0, -mac.length - 1);
      const ageS = nowS() - Number.parseInt(issued, 36);
      // A clock that is a little ahead elsewhere must not lock anybody out.
      if (ageS > maxAgeS || ageS < -24 * 3600) return null;
      const own = code ? scopes.code : scopes.login;
      const isOurs = secrets.some((secret) => own.some((scope) => isSameText(signature(value, secret, scope), mac)));
      if (!isOurs) return null;
      return code ? { kind: 'code' } : { kind: 'login', owner, ...(name && { name: decoded(name) }) };
    },
  };
}

/** Of its own kind: a signature of the owner cookie is none of a pass. */
function signature(value: string, secret: string, scope: string): string {
  const key = createHmac('sha256', secret).update(`pass ${scope}`).digest();
  return createHmac('sha256', key).update(value).digest('base64url');
}

function encoded(name: string): string {
  const bytes = Buffer.from(name).subarray(0, MOST_NAME_BYTES);
  return bytes.toString('base64url');
}

const decoded = (name: string) => Buffer.from(name, 'base64url').toString().replaceAll('\uFFFD', '');
