import { toolBody } from '../../../../lib/http/bodies.ts';
import { ownTurn } from '../../../../lib/http/own-turn.ts';
import { toolName } from '../../../../lib/http/parameters.ts';
import { readJson } from '../../../../lib/http/read-json.ts';
import { routeOf } from '../../../../lib/http/route.ts';
import { server } from '../../../../lib/runtime/server.ts';

/** Runs one geo tool without the model: { input, sessionId?, metadata?, message? } → { output, messages? }. */
export const POST = routeOf(server)<{ name: string }>(async (request, { server: { chat }, params, who }) => {
  const name = toolName(params.name);
  await ownTurn();
  const { metadata = {}, ...body } = await readJson(request, toolBody);
  return Response.json(await chat.runTool({ ...who, ...body, metadata, name, signal: request.signal }));
});
