/** Where the user is, in words: "around here", 这附近; "nearby" alone means what the map shows as well. */
export const HERE =
  /我(?:的)?(?:附近|周边|周围|身边|这)|[离距]我|这(?:里|儿|边|附近|周边|周围|一带)|\b(?:(?:a?round|near|in|from|about) here|(?:near|around|close to|closest to|nearest to) (?:me|us))\b/i;
