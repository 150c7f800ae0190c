/** An object that is no list: its fields are all unknown, and reading an absent one is fine. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
