import type { z } from 'zod';
import { ERRORS, type ErrorCode } from '../../errors/table.ts';
import { errorWords } from '../../errors/words.ts';
import { type Json, schemaOf } from './components.ts';
import type { DescribedAnswer } from './described.ts';

export const json = (schema: z.ZodType | Json) => ({ 'application/json': schema });

const OF_EVERY_ANSWER = {
  'x-request-id': { $ref: '#/components/headers/RequestId' },
  'x-wentu-token': { $ref: '#/components/headers/Token' },
};

export function responsesOf(answers: Record<number, DescribedAnswer>): Json {
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
export function refusalsOf(
  codes: readonly ErrorCode[],
  refusal: z.ZodType,
  answers: Record<number, DescribedAnswer>,
): Json {
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
