import { z } from 'zod';
import type { JsonSchema } from './mend/json-schema.ts';

const schemas = new WeakMap<z.ZodType, JsonSchema>();

/** A tool's input as JSON schema; made once. */
export function schemaOf(input: z.ZodType): JsonSchema {
  const known = schemas.get(input);
  if (known) return known;
  // zod types the schema by its drafts; our readers read only the few keywords that their own interface names.
  const made = z.toJSONSchema(input, { io: 'input' }) as JsonSchema;
  schemas.set(input, made);
  return made;
}
