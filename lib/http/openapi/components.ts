import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../../errors/table.ts';
import { errorWords } from '../../errors/words.ts';

export type Json = Record<string, unknown>;

/** Schemas of requests and responses that have a name of their own in the document. */
const taken = z.registry<{ id: string }>();
const given = z.registry<{ id: string }>();

/** Names the schema of a request: what a client writes, before defaults and transforms. */
export function takes<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  taken.add(schema, { id });
  return schema;
}

/** Names the schema of a response: what a client reads. */
export function gives<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  given.add(schema, { id });
  return schema;
}

/**
 * The JSON schema of a request or response: a reference if it has a name. A schema that contains named ones needs a
 * name itself.
 */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const id = (taken.get(schema) ?? given.get(schema))?.id;
  return id === undefined ? bare(z.toJSONSchema(schema, { io }) as Json) : { $ref: uriOf(id) };
}

/** All named schemas, for components.schemas. */
export function namedSchemas(): Record<string, Json> {
  const all = {
    ...z.toJSONSchema(taken, { io: 'input', uri: uriOf }).schemas,
    ...z.toJSONSchema(given, { io: 'output', uri: uriOf }).schemas,
  };
  const sorted = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...Object.fromEntries(sorted.map(([id, schema]) => [id, bare(schema as Json)])),
    // An enum does not describe its values; this says what each code means.
    ErrorCode: {
      description: 'What went wrong. Codes do not change with the language.',
      oneOf: errorRows.map(([code, { status, retryable }, { title, cause, fix }]) => ({
        const: code,
        title,
        description: `${cause} ${fix}`,
        'x-status': status,
        'x-retryable': retryable,
      })),
    },
  };
}

const errorRows = (Object.keys(ERRORS) as ErrorCode[]).map(
  (code) => [code, ERRORS[code], errorWords(code, 'en')] as const,
);

const uriOf = (id: string) => `#/components/schemas/${id}`;

/** The dialect is stated once for the document, and a schema is identified by its name. */
function bare({ $schema: _dialect, $id: _place, ...schema }: Json): Json {
  return schema;
}
