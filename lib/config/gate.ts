import { isCodeHash } from '../access/code-hash.ts';
import { isLoopbackHost } from '../loopback.ts';
import type { ConfigNote } from './read-variables.ts';
import type { Values } from './variables.ts';

const MODES = ['open', 'code', 'header', 'oidc'] as const;
type Mode = (typeof MODES)[number];

const LEAST_CODE_LENGTH = 8;

export interface OidcConfig {
  issuer: string;
  clientId: string;
  /** Unset: a public client, which proves itself by PKCE alone. */
  clientSecret?: string;
  scope: string;
  /** Verified e-mail addresses, "@domain" or subjects; empty: whoever the provider signs in. */
  allowed: string[];
}

/** Who may use the site. */
export interface GateConfig {
  mode: Mode;
  /** Plain, or as `npm run access-code` prints them. In mode "code" without any, nobody gets in. */
  codes: string[];
  sessionHours: number;
  /** Whether shared conversations can be read without signing in. */
  areSharesPublic: boolean;
  /** With mode "header". */
  header?: { name: string; secret?: string };
  /** With mode "oidc". */
  oidc?: OidcConfig;
}

/**
 * The gate that the variables describe. Without ACCESS it follows from what else is set: OIDC_ISSUER, ACCESS_HEADER,
 * ACCESS_CODE, in this order. A gate that is wanted but cannot work stays shut.
 */
export function gateOf(gate: Values['gate'], trustedProxies: number, notes: ConfigNote[]): GateConfig {
  const codes = goodCodes(gate.codes, notes);
  const base = { codes, sessionHours: gate.sessionHours, areSharesPublic: gate.areSharesPublic };
  const shut = (variable: string, text: string): GateConfig => {
    notes.push({ level: 'error', variable, text });
    return { ...base, mode: 'code', codes: [] };
  };
  const mode = gate.mode?.toLowerCase() ?? derived(gate);
  if (!isMode(mode)) return shut('ACCESS', `"${mode}" is unknown (use open, code, header or oidc)`);
  if (mode === 'open') return { ...base, mode, codes: [] };
  if (mode === 'code') {
    return codes.length > 0 ? { ...base, mode } : shut('ACCESS_CODE', 'there is no code to enter with');
  }
  if (mode === 'header') {
    const { header, headerSecret } = gate;
    if (!header || !/^[\w-]{1,64}$/.test(header)) return shut('ACCESS_HEADER', 'is not the name of a header');
    if (trustedProxies === 0) return shut('ACCESS_HEADER', 'needs the proxy that sends it: set TRUSTED_PROXIES');
    return { ...base, mode, header: { name: header.toLowerCase(), ...(headerSecret && { secret: headerSecret }) } };
  }
  const { issuer, clientId, clientSecret, scope, allowed } = gate;
  if (!issuer || !isIssuer(issuer)) return shut('OIDC_ISSUER', 'is not an https: address (http: is for loopback only)');
  if (!clientId) return shut('OIDC_CLIENT_ID', 'is needed with OIDC_ISSUER');
  return { ...base, mode, oidc: { issuer, clientId, ...(clientSecret && { clientSecret }), scope, allowed } };
}

const isMode = (text: string): text is Mode => MODES.some((mode) => mode === text);

function derived({ issuer, header, codes }: Values['gate']): Mode {
  if (issuer) return 'oidc';
  if (header) return 'header';
  return codes.length > 0 ? 'code' : 'open';
}

function goodCodes(codes: string[], notes: ConfigNote[]): string[] {
  const good = codes.filter((code) => isCodeHash(code) || (code.length >= LEAST_CODE_LENGTH && !isBrokenHash(code)));
  if (good.length < codes.length) {
    const text = `a code has fewer than ${LEAST_CODE_LENGTH} characters, or a hash was not copied whole`;
    notes.push({ level: 'error', variable: 'ACCESS_CODE', text });
  }
  return good;
}

const isBrokenHash = (code: string) => code.startsWith('scrypt:');

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
}
