/** An object that is not an array: all its fields are unknown, and reading an absent one is safe. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
