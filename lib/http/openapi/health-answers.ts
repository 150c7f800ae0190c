import { z } from 'zod';
import { gives } from './components.ts';
import { errorCode } from './error-answers.ts';

export const health = gives(
  'Health',
  z.object({
    status: z.enum(['up', 'down']),
    mode: z.enum(['demo', 'live']),
    access: z.literal('open').optional().describe('Everybody who can reach the site may use its model key.'),
    kept: z.literal('until restart').optional().describe('There is no database: conversations end with the process.'),
    reason: errorCode.optional(),
  }),
);

export const readiness = gives(
  'Readiness',
  z
    .looseObject({
      status: z.enum(['ready', 'not ready']),
      isDegraded: z.literal(true).optional(),
      degraded: z.array(z.enum(['streams', 'limits'])).optional(),
      mode: z.enum(['local', 'normal']).optional(),
    })
    .describe('With HEALTH_TOKEN also the state of database, streams, limits, model, keys, providers and region.'),
);
