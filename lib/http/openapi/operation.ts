import type { z } from 'zod';
import { ERRORS, type ErrorCode } from '../../errors/table.ts';
import { errorWords } from '../../errors/words.ts';
import { WIRE_HEADER } from '../../wire-version.ts';
import { errorAnswer } from './answers.ts';
import { type Json, schemaOf } from './components.ts';

interface Answer {
  description: string;
  /** Media type → its schema, or a description for a body that is not JSON. */
  content?: Record<string, z.ZodType | Json>;
  headers?: Record<string, string>;
}

export interface Described {
  id: string;
  tag: string;
  summary: string;
  description?: string;
  /** Path parameters → their schemas. */
  path?: Record<string, z.ZodType>;
  query?: z.ZodObject;
  body?: { schema: z.ZodType; type?: string; isOptional?: boolean };
  answers: Record<number, Answer>;
  /** Error codes in addition to those that come with the method. */
  errors?: readonly ErrorCode[];
  /** The form of an error response; default: ErrorAnswer. */
  refusal?: z.ZodType;
  security?: Record<string, string[]>[];
}

export const json = (schema: z.ZodType | Json) => ({ 'application/json': schema });

/** Errors of everything that reads or writes the database. */
export const READS: readonly ErrorCode[] = ['storage_unavailable'];
export const WRITES: readonly ErrorCode[] = ['storage_unavailable', 'storage_full'];

const OF_ALL: readonly ErrorCode[] = ['too_many_requests', 'internal'];
const OF_CHANGES: readonly ErrorCode[] = ['forbidden', 'version'];
const OF_BODIES: readonly ErrorCode[] = ['bad_request', 'unsupported_media_type', 'payload_too_large'];

/** The operation object of a method. Source: OpenAPI 3.1.1. */
export function operation(method: string, described: Described): Json {
  const { id, tag, summary, description, body, answers, errors = [], security } = described;
  const isChange = method !== 'get';
  const codes = [...errors, ...OF_ALL, ...(isChange ? OF_CHANGES : []), ...(body ? OF_BODIES : [])];
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
    responses: { ...responsesOf(answers), ...refusalsOf(codes, described.refusal ?? errorAnswer, answers) },
  };
}

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

const OF_EVERY_ANSWER = {
  'x-request-id': { $ref: '#/components/headers/RequestId' },
  'x-wentu-token': { $ref: '#/components/headers/Token' },
};

function responsesOf(answers: Record<number, Answer>): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, content, headers = {} }]) => [
      status,
      {
        description,
        headers: {
          ...OF_EVERY_ANSWER,
          ...(Number(status) < 300 && { 'set-cookie': { $ref: '#/components/headers/Visitor' } }),
          ...Object.fromEntries(
            Object.entries(headers).map(([name, text]) => [name, { description: text, schema: { type: 'string' } }]),
          ),
        },
        ...(content && {
          content: Object.fromEntries(Object.entries(content).map(([type, of]) => [type, mediaOf(of)])),
        }),
      },
    ]),
  );
}

const mediaOf = (of: z.ZodType | Json) => ('_zod' in of ? { schema: schemaOf(of as z.ZodType, 'output') } : of);

/** One response per status, listing its codes. A status with a response of its own keeps that. */
function refusalsOf(codes: readonly ErrorCode[], refusal: z.ZodType, answers: Record<number, Answer>): Json {
  const byStatus = Map.groupBy([...new Set(codes)].sort(), (code) => ERRORS[code].status);
  return Object.fromEntries(
    [...byStatus]
      .filter(([status]) => !(status in answers))
      .map(([status, own]) => [
        status,
        {
          description: own.map((code) => `\`${code}\`: ${errorWords(code, 'en').cause}`).join(' '),
          headers: {
            ...OF_EVERY_ANSWER,
            ...(own.some((code) => ERRORS[code].retryable) && {
              'retry-after': { $ref: '#/components/headers/RetryAfter' },
            }),
          },
          'x-codes': own,
          content: json({ schema: schemaOf(refusal, 'output') }),
        },
      ]),
  );
}
