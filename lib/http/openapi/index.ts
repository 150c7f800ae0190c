import { sitePath } from '../../site-path.ts';
import { VERSION } from '../../version.ts';
import { type Json, namedSchemas } from './components.ts';
import { operation, SHARED_RESPONSES, WIRE_PARAMETER } from './operation.ts';
import { accessPaths } from './paths/access.ts';
import { adminPaths } from './paths/admin.ts';
import { chatPaths } from './paths/chat.ts';
import { movePaths } from './paths/moves.ts';
import { operatePaths } from './paths/operate.ts';
import { regionPaths } from './paths/region.ts';
import { savedPaths } from './paths/saved.ts';
import { sessionPaths } from './paths/sessions.ts';
import { sharePaths } from './paths/shares.ts';
import { toolPaths } from './paths/tools.ts';

let made: Json | undefined;

/** Every route of the site as an OpenAPI 3.1 document, built once from the schemas that validate requests. */
export function openApiDocument(): Json {
  made ??= document();
  return made;
}

const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', description });
const header = (description: string) => ({ description, schema: { type: 'string' } });

function document(): Json {
  const described = {
    ...chatPaths,
    ...sessionPaths,
    ...movePaths,
    ...sharePaths,
    ...savedPaths,
    ...toolPaths,
    ...accessPaths,
    ...operatePaths,
    ...adminPaths,
    ...regionPaths,
  };
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Wentu 问图',
      version: VERSION,
      description:
        'A conversation and a map as one surface. `/api/stream` and the routes of conversations, shares and tools are for programs; `/api/chat` is the page’s own and may change with it.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    externalDocs: { description: 'How to use it, with samples in three languages.', url: sitePath('/llms.txt') },
    servers: [{ url: sitePath('/').replace(/\/$/, '') || '/' }],
    security: [{}, { visitorCookie: [] }, { visitorToken: [] }, { accessCode: [] }, { accessCookie: [] }],
    tags: [
      { name: 'answers', description: 'Asking, resuming, stopping.' },
      { name: 'conversations', description: 'Listing, reading, changing, exporting and importing conversations.' },
      { name: 'shares', description: 'Public snapshots.' },
      { name: 'saved', description: 'Saved places, and reports of wrong ones.' },
      { name: 'tools', description: 'The geo tools without the model.' },
      { name: 'access', description: 'Signing in, where a site is not open to all.' },
      { name: 'operation', description: 'Health, this document, other assistants.' },
    ],
    paths: Object.fromEntries(
      Object.entries(described).map(([path, methods]) => [
        path,
        Object.fromEntries(Object.entries(methods).map(([method, each]) => [method, operation(method, each)])),
      ]),
    ),
    components: {
      responses: SHARED_RESPONSES(),
      schemas: namedSchemas(),
      parameters: { WireVersion: WIRE_PARAMETER },
      headers: {
        RequestId: header('The id of the request in the log.'),
        Token: header('For programs: send it back as `Authorization: Bearer …` to remain the same visitor.'),
        Visitor: header('For browsers: the signed id of a new visitor, or one renewed.'),
        RetryAfter: header('Seconds to wait, if known.'),
      },
      securitySchemes: {
        visitorCookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'wentu',
          description: 'Set by the first answer; over HTTPS its name begins with `__Host-` (`__Secure-` below a path).',
        },
        visitorToken: bearer('The `x-wentu-token` of an answer.'),
        accessCode: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Access-Code',
          description:
            'The access code of a site that asks for one, beside the token or as the bearer token of the first request.',
        },
        accessCookie: { type: 'apiKey', in: 'cookie', name: 'wentu_access', description: 'Set by signing in.' },
        healthToken: bearer('HEALTH_TOKEN of the operator.'),
        mcpToken: bearer('MCP_TOKEN of the operator.'),
        adminToken: bearer('ADMIN_TOKEN of the operator.'),
        metricsToken: bearer('METRICS_TOKEN of the operator.'),
        adminCookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'wentu-admin',
          description: 'Set by the operator’s sign-in; over HTTPS its name begins with `__Secure-`.',
        },
        cronSecret: bearer('CRON_SECRET of the operator.'),
      },
    },
  };
}
