import type { z } from 'zod';
import type { ErrorCode } from '../../errors/table.ts';
import { WIRE_HEADER } from '../../wire-version.ts';
import { type Json, schemaOf } from './components.ts';
import type { Described } from './described.ts';
import { errorAnswer } from './error-answers.ts';
import { refusalsOf, responsesOf } from './responses-of.ts';

/** Errors of everything that reads or writes the database. */
export const READS: readonly ErrorCode[] = ['storage_unavailable'];
export const WRITES: readonly ErrorCode[] = ['storage_unavailable', 'storage_full'];

const OF_ALL: readonly ErrorCode[] = ['too_many_requests'];
/** Of all routes without a rule of their own, where a site asks for a sign-in. */
const OF_GATED = { 401: { $ref: '#/components/responses/SignInRequired' } };
const OF_FAULTS = { 500: { $ref: '#/components/responses/Internal' } };
/** The same of a route that refuses in a form of its own. */
const OWN: readonly ErrorCode[] = ['sign_in_required', 'forbidden', 'internal'];
const OF_OTHERS = { 403: { $ref: '#/components/responses/Forbidden' } };
const OF_CHANGES: readonly ErrorCode[] = ['version'];
const OF_BODIES: readonly ErrorCode[] = ['bad_request', 'unsupported_media_type', 'payload_too_large'];

/** The operation object of a method. Source: OpenAPI 3.1.1. */
export function operation(method: string, described: Described): Json {
  const { id, tag, summary, description, body, answers, errors = [], refusal, security } = described;
  const isChange = method !== 'get';
  const codes = [
    ...errors,
    ...OF_ALL,

    ...(isChange ? OF_CHANGES : []),
    ...(body ? OF_BODIES : []),
  ];
  const parameters = [
    ...parametersIn('path', described.path ?? {}),
    ...parametersIn('query', described.query?.shape ?? {}),
    ...(isChange ? [{ $ref: '#/components/parameters/WireVersion' }] : []),
  ];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(security && { security }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: !body.isOptional,
        content: { [body.type ?? 'application/json']: { schema: schemaOf(body.schema, 'input') } },
      },
    }),
    responses: {
      ...(refusal || security ? {} : OF_GATED),
      ...(refusal ? {} : OF_FAULTS),
      ...(refusal || !isChange ? {} : OF_OTHERS),
      ...responsesOf(answers),
      ...refusalsOf(refusal ? [...codes, ...OWN] : codes, refusal ?? errorAnswer, answers),
    },
  };
}

/** Responses that most operations share, once for all. */
export const SHARED_RESPONSES = () => ({
  SignInRequired: refusalsOf(['sign_in_required'], errorAnswer, {})[401],
  Forbidden: refusalsOf(['forbidden'], errorAnswer, {})[403],
  Internal: refusalsOf(['internal'], errorAnswer, {})[500],
});

/** The header that a page sends with every change. */
export const WIRE_PARAMETER = {
  name: WIRE_HEADER,
  in: 'header',
  description:
    'Which version of the wire a page speaks; 409 `version` where the server speaks another. Programs leave it out.',
  schema: { type: 'string' },
};

function parametersIn(place: 'path' | 'query', schemas: Record<string, z.ZodType>): Json[] {
  return Object.entries(schemas).map(([name, schema]) => {
    const { description, ...rest } = schemaOf(schema, 'input') as { description?: string };
    return {
      name,
      in: place,
      ...(place === 'path' && { required: true }),
      ...(description && { description }),
      schema: rest,
    };
  });
}
