/** An object that is not an array: all its fields are unknown, and reading an absent one is safe. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it is such an object, else undefined: for reading one field after the other of somebody else's JSON. */
export const asRecord = (value: unknown): Record<string, unknown> | undefined => (isRecord(value) ? value : undefined);
