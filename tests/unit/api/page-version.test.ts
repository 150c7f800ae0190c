import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { POST as postChat } from '../../../app/api/chat/route.ts';
import { GET as getSessions } from '../../../app/api/sessions/[[...id]]/route.ts';
import { chatBody, sessionChange, toolBody } from '../../../lib/http/bodies.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../../../lib/wire-version.ts';
import { finish, type ScriptedModel, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

describe('a page from before a deploy', () => {
  let model: ScriptedModel;
  let server: Server;
  let visitor: Visitor;
  beforeEach(() => {
    model = scripted(() => [...say('ok'), finish()]);
    server = useServer(testServer({ parts: model }));
    visitor = new Visitor();
  });

  async function send(version: string | null, id = crypto.randomUUID()) {
    const message = { id: 'm', role: 'user', parts: [{ type: 'text', text: '你好' }] };
    const headers = { ...(version !== null && { [WIRE_HEADER]: version }) };
    const response = await postChat(visitor.request('/api/chat', { method: 'POST', json: { id, message }, headers }));
    return { id, response: visitor.keep(response) };
  }

  it('C21: gets 409 version, before anything is stored or paid for', async () => {
    const { id, response } = await send('0');
    expect(await codeOf(response)).toEqual([409, 'version']);
    expect(model.calls).toHaveLength(0);
    const list = await getSessions(visitor.request('/api/sessions'), paramsOf({}));
    expect(await list.json()).toMatchObject({ items: [] });
    // The same message, sent after the reload, is new.
    const again = await send(WIRE_VERSION, id);
    expect(again.response.status).toBe(200);
    await again.response.text();
    expect(model.calls).toHaveLength(1);
  });

  it('C21: may go on reading', async () => {
    const request = visitor.request('/api/sessions', { headers: { [WIRE_HEADER]: '0' } });
    expect((await getSessions(request, paramsOf({}))).status).toBe(200);
  });

  it('C21: is not assumed of clients that name no version', async () => {
    const { response } = await send(null);
    expect(response.status).toBe(200);
    await response.text();
    expect(server.chat.running()).toBe(0);
  });

  it('C21: whoever changes what the page sends is reminded to raise WIRE_VERSION', () => {
    const shape = JSON.stringify(
      [chatBody, toolBody, sessionChange].map((body) => z.toJSONSchema(body, { io: 'input' })),
      // A field's description changes nothing on the wire.
      (name, value: unknown) => (name === 'description' ? undefined : value),
    );
    const digest = createHash('sha256').update(shape).digest('hex').slice(0, 12);
    expect({ version: WIRE_VERSION, digest }).toEqual({ version: '1', digest: 'bd7d1475a6b1' });
  });
});
