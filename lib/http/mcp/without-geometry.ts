import { isRecord } from '../../domain/is-record.ts';

/** The fields of outputs that hold lines and outlines: thousands of positions, which the GeoJSON has in a short form. */
const GEOMETRY: ReadonlySet<string> = new Set(['path', 'rings']);

/** A value of JSON without its geometry, at any depth. */
export function withoutGeometry(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGeometry);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key, each]) => !GEOMETRY.has(key) && each !== undefined);
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutGeometry(each)]));
}

/** The JSON schema of a value without its geometry. */
export function schemaWithoutGeometry(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(schemaWithoutGeometry);
  if (!isRecord(schema)) return schema;
  const { properties, required, ...rest } = schema;
  return {
    ...schemaOfRest(rest),
    ...(isRecord(properties) && { properties: withoutGeometryFields(properties) }),
    ...(Array.isArray(required) && { required: required.filter((name) => !GEOMETRY.has(name)) }),
  };
}

const schemaOfRest = (rest: object) =>
  Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, schemaWithoutGeometry(value)]));

const withoutGeometryFields = (properties: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !GEOMETRY.has(name))
      .map(([name, value]) => [name, schemaWithoutGeometry(value)]),
  );
