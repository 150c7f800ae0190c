import { localDate, localTime } from '../domain/dates.ts';
import { isRecord } from '../domain/is-record.ts';
import { fieldKind, type JsonSchema, type Kind } from './mend/json-schema.ts';
import { placeInput } from './place-input.ts';

/** How a model writes what our schemas hold in several fields; the mender reads each of these. */
const WRITTEN: Partial<Record<Kind, JsonSchema>> = {
  place: { type: 'string', description: 'place' },
  point: { type: 'string', description: 'lat,lng' },
  box: { type: 'string', description: 'west,south,east,north' },
  hours: { type: 'string', description: '9-17' },
  within: { type: 'string', description: '"view", a ref, "west,south,east,north" or "lat,lng 500 m"' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', description: 'time' },
};

/**
 * A tool's JSON schema as models are shown it: places, points, boxes and hours as one string each, without the bounds and
 * patterns that every request would pay for. Each field keeps its name; whatever a field may hold can be written.
 */
export function offeredSchema(schema: JsonSchema): JsonSchema {
  const written = WRITTEN[fieldKind(schema)];
  if (written) return { ...written, ...described(schema.description, written.description) };
  const { type, description, enum: choices, properties, required, items, maximum } = schema;
  return {
    // A list of words says that it is text.
    ...(type && !choices && { type }),
    ...(description && { description }),
    ...(choices && { enum: choices }),
    ...(properties && { properties: mapped(properties) }),
    ...(required && required.length > 0 && { required }),
    ...(isRecord(items) && { items: offeredSchema(items) }),
    ...(type === 'integer' && maximum !== undefined && maximum <= MOST_COUNTED && { maximum }),
  };
}

/** Greater bounds are those of the number type. */
const MOST_COUNTED = 100;

const mapped = (properties: Record<string, JsonSchema>) =>
  Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, offeredSchema(field)]));

/** What the instructions say once. */
const SAID_ONCE = new Set([placeInput, localDate, localTime].map(({ description }) => description));

/** The form in which to write it, and what it is for. */
function described(own: string | undefined, form: string | undefined): { description?: string } {
  const parts = [form, SAID_ONCE.has(own) ? undefined : own].filter((part) => part !== undefined);
  return parts.length > 0 ? { description: parts.join('; ') } : {};
}
