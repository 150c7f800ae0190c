import { count, megabytes, money } from './variable.ts';

/** What visitors, addresses and the whole site may use; each is also a field of Config.limits. */
export const LIMITS = {
  /** Answers and tool calls of a visitor, of an address and of the site; the site counts billed models alone. */
  perMinute: count('LIMIT_PER_MINUTE', 1, 100_000, 10),
  perDay: count('LIMIT_PER_DAY', 1, 10_000_000, 200),
  ipPerMinute: count('LIMIT_IP_PER_MINUTE', 1, 100_000, 20),
  ipPerDay: count('LIMIT_IP_PER_DAY', 1, 10_000_000, 2_000),
  siteAnswersPerMinute: count('LIMIT_SITE_ANSWERS_PER_MINUTE', 1, 10_000_000, 1_000),
  siteAnswersPerDay: count('LIMIT_SITE_ANSWERS_PER_DAY', 1, 1_000_000_000, 10_000),
  /** Tokens of billed models. */
  tokensPerMinute: count('LIMIT_TOKENS_PER_MINUTE', 1, 1_000_000_000, 500_000),
  tokensPerDay: count('LIMIT_TOKENS_PER_DAY', 1, 1_000_000_000_000, 5_000_000),
  ipTokensPerMinute: count('LIMIT_IP_TOKENS_PER_MINUTE', 1, 1_000_000_000, 1_000_000),
  ipTokensPerDay: count('LIMIT_IP_TOKENS_PER_DAY', 1, 1_000_000_000_000, 20_000_000),
  siteTokensPerMinute: count('LIMIT_SITE_TOKENS_PER_MINUTE', 1, 1_000_000_000, 20_000_000),
  siteTokensPerDay: count('LIMIT_SITE_TOKENS_PER_DAY', 1, 1_000_000_000_000, 100_000_000),
  /** What they cost, in millionths of PRICE_CURRENCY. */
  costPerMinute: money('LIMIT_COST_PER_MINUTE', 10),
  costPerDay: money('LIMIT_COST_PER_DAY', 50),
  ipCostPerMinute: money('LIMIT_IP_COST_PER_MINUTE', 20),
  ipCostPerDay: money('LIMIT_IP_COST_PER_DAY', 200),
  siteCostPerMinute: money('LIMIT_SITE_COST_PER_MINUTE', 100),
  siteCostPerDay: money('LIMIT_SITE_COST_PER_DAY', 500),
  /**
   * Requests per minute from one address to all routes that produce no answer: a read costs 1, heavier requests more.
   */
  requestsPerMinute: count('LIMIT_REQUESTS_PER_MINUTE', 1, 10_000_000, 600),
  /** Requests to one public geo service; then the next source answers, the embedded data last. */
  providerPerDay: count('LIMIT_PROVIDER_PER_DAY', 1, 1_000_000_000, 10_000),
  /** What one owner may store. */
  ownerBytes: megabytes('LIMIT_OWNER_MB', 1_000_000, 200),
  ownerSessions: count('LIMIT_OWNER_SESSIONS', 1, 10_000_000, 5_000),
  ownerShares: count('LIMIT_OWNER_SHARES', 1, 1_000_000, 200),
  ownerPlaces: count('LIMIT_OWNER_PLACES', 1, 1_000_000, 5_000),
  /** What one address may add per day through imports and shares. */
  ipBytesPerDay: megabytes('LIMIT_IP_MB_PER_DAY', 10_000_000, 1_000),
  livePerUser: count('LIMIT_LIVE_PER_USER', 1, 1_000, 2),
  liveTotal: count('LIMIT_LIVE_TOTAL', 1, 100_000, 200),
  /** Text and reasoning of one answer; at this size the answer is cut. */
  answerKb: count('LIMIT_ANSWER_KB', 1, 65_536, 256),
};
