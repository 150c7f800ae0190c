import { count, flag, list, text, textOr } from './variable.ts';

/** Who may use the site: docs/deploy.md, "Who may come in". */
export const GATE = {
  mode: text('ACCESS'),
  codes: list('ACCESS_CODE'),
  sessionHours: count('ACCESS_HOURS', 1, 8_760, 168),
  header: text('ACCESS_HEADER'),
  headerSecret: text('ACCESS_HEADER_SECRET'),
  areSharesPublic: flag('SHARES_PUBLIC'),
  issuer: text('OIDC_ISSUER'),
  clientId: text('OIDC_CLIENT_ID'),
  clientSecret: text('OIDC_CLIENT_SECRET'),
  scope: textOr('OIDC_SCOPE', 'openid profile email', 500),
  allowed: list('OIDC_ALLOW'),
};
