import { AppError } from '../../../../lib/errors/app-error.ts';
import { sessionId } from '../../../../lib/http/bodies.ts';
import { readId } from '../../../../lib/http/parameters.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import * as files from '../../../../lib/http/session-files.ts';
import * as sessions from '../../../../lib/http/sessions.ts';
import { server } from '../../../../lib/runtime/server.ts';

const route = routeOf(server)<{ id?: string[] }>;

export const GET = route(async (request, context) => {
  const [id, action, extra] = context.params.id ?? [];
  if (id === undefined) return sessions.listSessions(request, context);
  if (id === 'all' && action === undefined) return files.exportAll(context);
  if (action === undefined) return sessions.readSession(request, context, readId(sessionId, id));
  if (action !== 'export' || extra !== undefined) throw new AppError('not_found');
  return files.exportSession(request, context, readId(sessionId, id));
});

export const POST = route(async (request, context) => {
  const [id, action, extra] = context.params.id ?? [];
  if (id === 'import' && action === undefined) return files.importSessions(request, context);
  if (action !== 'restore' || extra !== undefined) throw new AppError('not_found');
  return sessions.restoreSession(context, readId(sessionId, id));
});

export const PATCH = route(async (request, context) =>
  sessions.changeSession(request, context, readId(sessionId, context.params.id?.join('/'))),
);

export const DELETE = route(async (request, context) => {
  const { id } = context.params;
  if (!id) return sessions.deleteAll(request, context);
  return sessions.deleteSession(context, readId(sessionId, id.join('/')));
});
