import { z } from 'zod';
import type { Described } from '../described.ts';
import { health, readiness } from '../health-answers.ts';
import { json } from '../responses-of.ts';

const jsonRpc = z.looseObject({ jsonrpc: z.literal('2.0') });
const mcp = { security: [{ mcpToken: [] }], tag: 'operation', errors: ['not_found'] as const };
const refusedMcp = {
  401: { description: 'No token, or a wrong one.', headers: { 'www-authenticate': 'Bearer.' } },
  405: {
    description: 'POST only: the server starts no messages of its own, and there is no session to end.',
    headers: { allow: 'POST.' },
  },
};
const unknown: Omit<Described, 'id'> = {
  tag: 'operation',
  summary: 'Any other address below /api',
  path: { unknown: z.string() },
  answers: {},
  errors: ['not_found'],
};

export const operatePaths: Record<string, Record<string, Described>> = {
  '/api/health': {
    get: {
      id: 'health',
      tag: 'operation',
      security: [{}],
      summary: 'Health, and the mode it runs in',
      answers: {
        200: { description: 'It works.', content: json(health) },
        503: { description: 'Conversations cannot be stored.', content: json(health) },
      },
    },
  },
  '/api/health/ready': {
    get: {
      id: 'ready',
      tag: 'operation',
      summary: 'Readiness, for load balancers; details with HEALTH_TOKEN',
      security: [{}, { healthToken: [] }],
      answers: {
        200: { description: 'Ready.', content: json(readiness) },
        503: { description: 'Not ready.', content: json(readiness) },
      },
      errors: ['forbidden'],
    },
  },
  '/api/cron/sweep': {
    get: {
      id: 'sweep',
      tag: 'operation',
      summary: 'The housekeeping of a process that sleeps between requests, for a platform’s scheduler',
      description: 'Off (404) unless CRON_SECRET is set.',
      security: [{ cronSecret: [] }],
      answers: { 204: { description: 'Done.' } },
      errors: ['not_found', 'forbidden', 'storage_unavailable'],
    },
  },
  '/api/openapi.json': {
    get: {
      id: 'openApi',
      tag: 'operation',
      summary: 'This document',
      answers: { 200: { description: 'OpenAPI 3.1.', content: json(z.looseObject({ openapi: z.string() })) } },
    },
  },
  '/api/csp-report': {
    post: {
      id: 'reportPolicy',
      tag: 'operation',
      summary: 'Receives browsers’ reports of content security policy violations, for the log',
      body: { schema: z.looseObject({}), type: 'application/csp-report', isOptional: true },
      answers: { 204: { description: 'Taken.' } },
    },
  },
  '/api/mcp': {
    post: {
      ...mcp,
      id: 'mcp',
      summary: 'The geo tools for other assistants: Model Context Protocol, streamable HTTP',
      description:
        'Off (404) unless MCP_TOKEN is set. Each request stands alone. Revision 2026-07-28; older clients are served as well.',
      body: { schema: jsonRpc },
      answers: {
        200: { description: 'The JSON-RPC response.', content: json(jsonRpc) },
        202: { description: 'The notification was accepted.' },
        401: refusedMcp[401],
      },
    },
    get: {
      ...mcp,
      id: 'mcpListen',
      summary: 'Not allowed: the server starts no messages of its own',
      answers: refusedMcp,
    },
    delete: { ...mcp, id: 'mcpEnd', summary: 'Not allowed: there is no session to end', answers: refusedMcp },
  },
  '/api/{unknown}': Object.fromEntries(
    ['get', 'post', 'put', 'patch', 'delete'].map((method) => [method, { ...unknown, id: `unknown_${method}` }]),
  ),
};
