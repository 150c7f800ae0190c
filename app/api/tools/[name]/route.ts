import { toolBody } from '../../../../lib/server/bodies.ts';
import { toolName } from '../../../../lib/server/parameters.ts';
import { readJson } from '../../../../lib/server/read-json.ts';
import { routeOf } from '../../../../lib/server/route.ts';
import { server } from '../../../../lib/server.ts';

/** Runs one geo tool without the model: { input, sessionId?, metadata?, message? } → { output, messages? }. */
export const POST = routeOf(server)<{ name: string }>(async (request, { server: { chat }, params, who }) => {
  const name = toolName(params.name);
  const { metadata = {}, ...body } = await readJson(request, toolBody);
  return Response.json(await chat.runTool({ ...who, ...body, metadata, name, signal: request.signal }));
});
