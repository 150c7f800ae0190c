import { z } from 'zod';
import { sessionId, shareBody } from '../../bodies.ts';
import { share, sharedPage, shareList } from '../answers.ts';
import { takes } from '../components.ts';
import type { Described } from '../described.ts';
import { READS, WRITES } from '../operation.ts';
import { json } from '../responses-of.ts';

takes('ShareRequest', shareBody);
const path = { id: sessionId };

export const sharePaths: Record<string, Record<string, Described>> = {
  '/api/shares': {
    get: {
      id: 'listShares',
      tag: 'shares',
      summary: 'Lists the shares of a conversation',
      query: z.object({ sessionId }),
      answers: { 200: { description: 'All of them.', content: json(shareList) } },
      errors: [...READS, 'not_found'],
    },
    post: {
      id: 'createShare',
      tag: 'shares',
      summary: 'Makes a public snapshot of the branch shown',
      body: { schema: shareBody },
      answers: { 201: { description: 'The share; its page is `/share/{id}`.', content: json(share) } },
      errors: [...WRITES, 'not_found', 'quota_full'],
    },
  },
  '/api/shares/{id}': {
    get: {
      id: 'readShare',
      tag: 'shares',
      summary: 'Reads a page of a share, the last one first; public',
      path,
      query: z.object({
        before: z
          .string()
          .regex(/^\d{1,9}$/)
          .optional()
          .describe('`next` of the page read last.'),
      }),
      answers: { 200: { description: 'The page.', content: json(sharedPage) } },
      errors: [...READS, 'not_found', 'bad_request'],
    },
    delete: {
      id: 'revokeShare',
      tag: 'shares',
      summary: 'Revokes a share',
      path,
      answers: { 200: { description: 'It is gone.', content: json(z.object({ isRevoked: z.literal(true) })) } },
      errors: [...WRITES, 'not_found'],
    },
  },
};
