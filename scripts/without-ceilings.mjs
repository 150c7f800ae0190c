/** Variables that lift the ceilings of tokens and money, for runs that measure something else. */
export const withoutCeilings = () => ({
  LIMIT_SITE_ANSWERS_PER_MINUTE: '10000000',
  ...Object.fromEntries(
    ['', 'IP_', 'SITE_'].flatMap((of) => [
      [`LIMIT_${of}TOKENS_PER_MINUTE`, '1000000000'],
      [`LIMIT_${of}TOKENS_PER_DAY`, '1000000000000'],
      [`LIMIT_${of}COST_PER_MINUTE`, '1000000000'],
      [`LIMIT_${of}COST_PER_DAY`, '1000000000'],
    ]),
  ),
});
