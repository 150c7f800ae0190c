/**
 * Every ceiling: whom it counts for, what, in which window, and its limit's name. Of the site, answers are those of
 * billed models alone.
 */
export const CEILINGS = [
  ['visitor', 'answers', 'minute', 'perMinute'],
  ['visitor', 'answers', 'day', 'perDay'],
  ['visitor', 'tokens', 'minute', 'tokensPerMinute'],
  ['visitor', 'tokens', 'day', 'tokensPerDay'],
  ['visitor', 'cost', 'minute', 'costPerMinute'],
  ['visitor', 'cost', 'day', 'costPerDay'],
  // Throwing cookies away does not get around these; a crowd of newcomers elsewhere does not touch them.
  ['address', 'answers', 'minute', 'ipPerMinute'],
  ['address', 'answers', 'day', 'ipPerDay'],
  ['address', 'tokens', 'minute', 'ipTokensPerMinute'],
  ['address', 'tokens', 'day', 'ipTokensPerDay'],
  ['address', 'cost', 'minute', 'ipCostPerMinute'],
  ['address', 'cost', 'day', 'ipCostPerDay'],
  ['site', 'answers', 'minute', 'siteAnswersPerMinute'],
  ['site', 'answers', 'day', 'siteAnswersPerDay'],
  ['site', 'tokens', 'minute', 'siteTokensPerMinute'],
  ['site', 'tokens', 'day', 'siteTokensPerDay'],
  ['site', 'cost', 'minute', 'siteCostPerMinute'],
  ['site', 'cost', 'day', 'siteCostPerDay'],
] as const;

export type CeilingLimits = Record<(typeof CEILINGS)[number][3], number>;
