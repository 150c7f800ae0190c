import { z } from 'zod';
import { blockBody, signInBody } from '../../admin/routes.ts';
import { gives, takes } from '../components.ts';
import type { Described } from '../described.ts';
import { READS, WRITES } from '../operation.ts';
import { json } from '../responses-of.ts';

const operator = {
  tag: 'operation',
  security: [{ adminCookie: [] }, { adminToken: [] }],
  description: 'Off (404) unless ADMIN_TOKEN is set.',
};
const block = z.object({ kind: z.enum(['owner', 'address']), hash: z.string(), createdAt: z.int() });
const blockList = gives('BlockList', z.object({ blocks: z.array(block) }));

export const adminPaths: Record<string, Record<string, Described>> = {
  '/api/admin/session': {
    post: {
      ...operator,
      id: 'adminSignIn',
      summary: 'The operator signs in: ADMIN_TOKEN against a cookie',
      security: [{}],
      body: { schema: takes('AdminSignIn', signInBody) },
      answers: { 204: { description: 'Signed in.', headers: { 'set-cookie': 'The session, for /api/admin alone.' } } },
      errors: ['not_found', 'operator_only'],
    },
    delete: {
      ...operator,
      id: 'adminSignOut',
      summary: 'The operator signs out',
      security: [{}],
      answers: { 204: { description: 'Signed out.' } },
      errors: ['not_found'],
    },
  },
  '/api/admin/overview': {
    get: {
      ...operator,
      id: 'adminOverview',
      summary:
        'Usage of today and of 30 days, health, storage and reports; for the page /admin, with which it may change',
      answers: { 200: { description: 'The figures.', content: json(z.looseObject({ at: z.iso.datetime() })) } },
      errors: [...READS, 'not_found', 'operator_only'],
    },
  },
  '/api/admin/blocks': {
    post: {
      ...operator,
      id: 'adminBlock',
      summary: 'Shuts an owner or an address out by its hash, or lets it in again',
      body: { schema: takes('BlockChange', blockBody) },
      answers: { 200: { description: 'All blocks as they are now.', content: json(blockList) } },
      errors: [...WRITES, 'not_found', 'operator_only'],
    },
  },
  '/api/metrics': {
    get: {
      id: 'metrics',
      tag: 'operation',
      summary: 'This process in figures, for Prometheus',
      description: 'Off (404) unless METRICS_TOKEN or ADMIN_TOKEN is set.',
      security: [{ metricsToken: [] }, { adminToken: [] }],
      answers: {
        200: {
          description: 'Text format, version 0.0.4.',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
      },
      errors: ['not_found', 'operator_only'],
    },
  },
};
