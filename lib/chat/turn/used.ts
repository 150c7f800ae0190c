/** Whose budgets are charged. */
export interface Who {
  owner: string;
  /** For the limits by address; undefined: unknown, not limited. */
  ip?: string | undefined;
}

/** Tokens of a model call. cached, written: those of the input that were read from the service's cache, put into it. */
export interface TokenUse {
  input: number;
  output: number;
  cached?: number;
  written?: number;
  isThinking?: boolean;
}

/** What a turn used up in all. cost: millionths of the currency. */
export interface TurnUse {
  input: number;
  output: number;
  cached: number;
  cost: number;
  /** The service did not count some of it: estimated from the characters read and written. */
  isEstimated: boolean;
}

/** An answer's tokens and cost, booked before they are used. */
export interface Reservation {
  who: Who;
  tokens: number;
  cost: number;
  /** Unix ms. */
  at: number;
}
