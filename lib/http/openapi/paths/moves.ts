import { z } from 'zod';
import { moveBody, takeBody } from '../../moves.ts';
import { takes } from '../components.ts';
import type { Described } from '../described.ts';
import { WRITES } from '../operation.ts';
import { json } from '../responses-of.ts';

takes('MoveRequest', moveBody);
takes('MoveToken', takeBody);
const taken = json(z.object({ sessionId: z.uuid() }));

export const movePaths: Record<string, Record<string, Described>> = {
  '/api/moves': {
    post: {
      id: 'makeMove',
      tag: 'conversations',
      summary: 'Makes a code with which another device gets a copy of a conversation: once, within ten minutes',
      body: { schema: moveBody },
      answers: {
        201: { description: 'The code.', content: json(z.object({ token: z.string(), expiresAt: z.number() })) },
      },
      errors: [...WRITES, 'not_found'],
    },
  },
  '/api/moves/take': {
    post: {
      id: 'takeMove',
      tag: 'conversations',
      summary: 'Takes the copy; the page does it at the address `/#move=TOKEN`',
      body: { schema: takeBody },
      answers: {
        200: { description: 'It is here already.', content: taken },
        201: { description: 'The copy.', content: taken },
      },
      errors: [...WRITES, 'not_found', 'busy', 'quota_full'],
    },
  },
};
