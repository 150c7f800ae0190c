import { createHash, randomBytes } from 'node:crypto';
import * as client from 'openid-client';
import type { OidcConfig } from '../config.ts';
import type { Login } from './access.ts';
import { ownerOfLogin } from './login-owner.ts';
import { NotAllowed } from './not-allowed.ts';

const TIMEOUT_S = 10;
/** How long the provider's own description is trusted. */
const FRESH_MS = 60 * 60_000;

export interface Oidc {
  /** Where to send the browser. seed: 256 random bits for its cookie, from which state, nonce and PKCE verifier are derived. */
  start(redirectUri: URL): Promise<{ url: URL; seed: string }>;
  /** Who came back; throws NotAllowed for somebody OIDC_ALLOW leaves out, another error for whatever does not add up. */
  finish(seed: string, returned: URL): Promise<Login>;
  /** Where the provider ends its own session; null: it does not say. */
  endUrl(back: URL): Promise<URL | null>;
}

/**
 * OpenID Connect, authorization code flow with PKCE, state and nonce; signatures of ID tokens are checked. clock: Unix ms.
 */
export function createOidc(config: OidcConfig, clock: () => number): Oidc {
  let known: { at: number; provider: Promise<client.Configuration> } | undefined;

  function provider(): Promise<client.Configuration> {
    if (known && clock() - known.at < FRESH_MS) return known.provider;
    const found = discovered(config);
    known = { at: clock(), provider: found };
    found.catch(() => {
      known = undefined;
    });
    return found;
  }

  return {
    async start(redirectUri) {
      const seed = randomBytes(32).toString('base64url');
      const { state, nonce, verifier } = secretsOf(seed);
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri.href,
        scope: config.scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url, seed };
    },
    async finish(seed, returned) {
      const { state, nonce, verifier } = secretsOf(seed);
      const found = await provider();
      const tokens = await client.authorizationCodeGrant(found, returned, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('no ID token');
      const facts = await withEmail(found, config, tokens.access_token, claims);
      if (!isAllowed(facts, config.allowed)) throw new NotAllowed();
      const name = [facts.name, facts.preferred_username, facts.email].find(isText);
      return { kind: 'login', owner: ownerOfLogin(claims.iss, claims.sub), ...(name && { name }) };
    },
    async endUrl(back) {
      const found = await provider();
      if (!found.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(found, { post_logout_redirect_uri: back.href });
    },
  };
}

async function discovered({ issuer, clientId, clientSecret }: OidcConfig): Promise<client.Configuration> {
  const isPlain = new URL(issuer).protocol === 'http:';
  const authentication = clientSecret ? client.ClientSecretPost(clientSecret) : client.None();
  return client.discovery(new URL(issuer), clientId, undefined, authentication, {
    timeout: TIMEOUT_S,
    // Only an issuer on loopback may be http: lib/config/gate.ts.
    execute: [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])],
  });
}

/** Different for each purpose, so that what the provider sees of one says nothing of another. */
function secretsOf(seed: string) {
  const of = (purpose: string) => createHash('sha256').update(`${purpose} ${seed}`).digest('base64url');
  return { state: of('state'), nonce: of('nonce'), verifier: of('verifier') };
}

type Facts = Record<string, unknown> & { sub: string };

/** Some providers keep the address out of the ID token; asked for only where somebody is let in by it. */
async function withEmail(
  found: client.Configuration,
  { allowed }: OidcConfig,
  accessToken: string,
  claims: Facts,
): Promise<Facts> {
  const isWanted = allowed.some((entry) => entry.includes('@')) && claims.email === undefined;
  if (!isWanted || !found.serverMetadata().userinfo_endpoint) return claims;
  return { ...claims, ...(await client.fetchUserInfo(found, accessToken, claims.sub)) };
}

function isAllowed({ sub, email, email_verified }: Facts, allowed: readonly string[]): boolean {
  if (allowed.length === 0) return true;
  if (allowed.includes(sub)) return true;
  // Anybody can claim an address that nobody has checked.
  if (!isText(email) || email_verified !== true) return false;
  const address = email.toLowerCase();
  return allowed.some((entry) => {
    const wanted = entry.toLowerCase();
    return wanted.startsWith('@') ? address.slice(address.lastIndexOf('@')) === wanted : address === wanted;
  });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
