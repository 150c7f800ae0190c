import { isRecord } from '../../domain/is-record.ts';

/**
 * A JSON schema in words that all model services take: every `type` is one word, not a list such as "string or null", of
 * which each becomes a branch; a tuple is an array of its length, without `prefixItems` and a bare `false`.
 */
export function portableSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(portableSchema);
  if (!isRecord(schema)) return schema;
  const fields = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, portableSchema(value)]));
  if (Array.isArray(fields.type)) return branches(fields.type, fields);
  return Array.isArray(fields.prefixItems) && fields.items === false ? sized(fields.prefixItems, fields) : fields;
}

function branches(types: unknown[], { type: _type, description, ...rest }: Record<string, unknown>) {
  return {
    ...(description !== undefined && { description }),
    anyOf: types.map((type) => (type === 'null' ? { type } : { ...rest, type })),
  };
}

function sized(items: unknown[], { prefixItems: _prefix, ...rest }: Record<string, unknown>) {
  const kinds = [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
  const each = kinds.length === 1 ? kinds[0] : { anyOf: kinds };
  return { ...rest, items: each, minItems: items.length, maxItems: items.length };
}
