import type { GateConfig } from '../config.ts';
import type { Tries } from '../limits/tries.ts';
import { isLoopbackHost } from '../loopback.ts';
import type { Access, Login } from './access.ts';
import { createCodeCheck } from './code-check.ts';
import { ownerOfLogin } from './login-owner.ts';
import { createPasses } from './pass.ts';
import { isSameText } from './same-text.ts';

const MOST_CODE_LENGTH = 200;
const MOST_SUBJECT_LENGTH = 300;

/** What a request brings to the gate. */
interface Brought {
  /** From the cookie and from the bearer token. */
  passes: readonly (string | undefined)[];
  header(name: string): string | null;
  /** The other end of the connection; undefined if unknown. */
  peer: string | undefined;
}

/** Decides who may use the site. */
export interface Gate {
  config: GateConfig;
  /** Who this is, by what needs no guessing limit; null: a stranger. Opens and awaits nothing. */
  recognise(brought: Brought): Access | null;
  /**
   * A pass for an access code; null for a wrong one. Throws too_many_requests after too many wrong ones from one address.
   * ip undefined: all unknown addresses together.
   */
  passForCode(given: string, ip: string | undefined): Promise<string | null>;
  passForLogin(login: Login): string;
}

interface GateSettings {
  config: GateConfig;
  /** The first signs, all verify. */
  secrets: readonly string[];
  /** Null where nobody tries codes. */
  tries: Tries | null;
  clock: () => number;
}

/** clock: Unix ms. */
export function createGate({ config, secrets, tries, clock }: GateSettings): Gate {
  const { codes, oidc, sessionHours } = config;
  const login = oidc ? [JSON.stringify([oidc.issuer, oidc.clientId, oidc.allowed])] : [];
  const scopes = { code: codes, login };
  const passes = createPasses({ secrets, scopes, maxAgeS: sessionHours * 3600, clock });
  const check = createCodeCheck(codes);

  return {
    config,
    recognise(brought) {
      if (config.mode === 'open') return { kind: 'anonymous' };
      if (config.mode === 'header') {
        const known = fromProxy(config, brought);
        if (known) return known;
      }
      for (const text of brought.passes) {
        const known = passes.read(text);
        if (known) return known;
      }
      return null;
    },
    async passForCode(given, ip) {
      if (codes.length === 0 || given.length > MOST_CODE_LENGTH || tries === null) return null;
      const found = await tries(`access-code:${ip ?? 'unknown'}`, () => check(given));
      return found === null ? null : passes.of({ kind: 'code' }, found);
    },
    passForLogin: (access) => passes.of(access, login[0] ?? ''),
  };
}

/** Believed from a proxy that knows the secret; without a secret, from one on the same machine. */
function fromProxy({ header }: GateConfig, brought: Brought): Access | null {
  if (!header) return null;
  const isProxy =
    header.secret === undefined
      ? isLoopbackHost(brought.peer ?? '')
      : isSameText(brought.header('x-access-secret') ?? '', header.secret);
  const name = isProxy ? brought.header(header.name)?.trim() : undefined;
  // A comma joins values: one could be the visitor's own, in front of the proxy's.
  if (!name || name.length > MOST_SUBJECT_LENGTH || name.includes(',')) return null;
  return {
    kind: 'login',
    owner: ownerOfLogin(`header ${header.name}`, name),
    name: Buffer.from(name, 'latin1').toString(),
  };
}
