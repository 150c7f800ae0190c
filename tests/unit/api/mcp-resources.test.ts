import { check } from '@placemarkio/check-geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import * as shares from '../../../app/api/shares/[[...id]]/route.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { mcpClient, mcpTestServer } from '../../fixtures/mcp-client.ts';
import { paramsOf, useServer, Visitor } from './fixtures.ts';

const mapOf = (id: string) => `wentu://shares/${id}/map`;

describe('M10: resources', () => {
  let server: Server;
  const ann = new Visitor();
  beforeAll(() => {
    server = useServer(mcpTestServer());
  });

  async function shared(): Promise<{ session: string; share: string }> {
    const session = crypto.randomUUID();
    await ann.chat(session, '故宫在哪');
    const made = await shares.POST(
      ann.request('/api/shares', { method: 'POST', json: { sessionId: session } }),
      paramsOf({}),
    );
    return { session, share: ((await made.json()) as { id: string }).id };
  }

  it('M10: the map of a shared conversation is GeoJSON for whoever has the link, until it is revoked', async () => {
    const { share } = await shared();
    const client = await mcpClient('2026-07-28');
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([mapOf('{id}')]);
    const { contents } = await client.readResource({ uri: mapOf(share), _meta: { locale: 'zh' } });
    const [content] = contents as { mimeType: string; text: string }[];
    expect(content?.mimeType).toBe('application/geo+json');
    expect(() => check(content?.text ?? '')).not.toThrow();
    expect(JSON.parse(content?.text ?? '{}').features).toMatchObject([
      { geometry: { type: 'Point' }, properties: { name: '故宫' } },
    ]);
    const english = await client.readResource({ uri: mapOf(share), _meta: { locale: 'en' } });
    const [other] = english.contents as { text: string }[];
    expect(JSON.parse(other?.text ?? '{}').features).toMatchObject([{ properties: { name: 'Forbidden City' } }]);
    await shares.DELETE(ann.request(`/api/shares/${share}`, { method: 'DELETE' }), paramsOf({ id: [share] }));
    await expect(client.readResource({ uri: mapOf(share) })).rejects.toThrow(/not found/i);
    await client.close();
  });

  it('M10: a conversation that is not shared cannot be read, and no share can be listed', async () => {
    const { session, share } = await shared();
    const client = await mcpClient('2025-11-25');
    const uris = [
      mapOf(session),
      mapOf(crypto.randomUUID()),
      mapOf('../health'),
      `wentu://sessions/${session}/map`,
      'file:///etc/passwd',
    ];
    for (const uri of uris) await expect(client.readResource({ uri }), uri).rejects.toThrow(/not found/i);
    expect(JSON.stringify(await client.listResources())).not.toContain(share);
    await client.close();
    expect(await server.store.getShare(share)).not.toBeNull();
  });

  it('M10: the view that draws results is listed and read with the places it loads pictures from', async () => {
    useServer(
      mcpTestServer({
        OFFLINE: '',
        TILE_URL: 'https://{s}.tiles.example/{z}/{x}/{y}.png',
        TILE_ATTRIBUTION: '© <b>Maps</b>',
      }),
    );
    const client = await mcpClient('2026-07-28');
    const ui = {
      csp: { resourceDomains: ['a', 'b', 'c'].map((host) => `https://${host}.tiles.example`) },
      prefersBorder: true,
    };
    const { resources } = await client.listResources();
    expect(resources).toMatchObject([{ uri: 'ui://wentu/map', mimeType: 'text/html;profile=mcp-app', _meta: { ui } }]);
    const { contents } = await client.readResource({ uri: 'ui://wentu/map' });
    expect(contents).toMatchObject([{ uri: 'ui://wentu/map', mimeType: 'text/html;profile=mcp-app', _meta: { ui } }]);
    const { text } = contents[0] as { text: string };
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain('"attribution":"© Maps"');
    expect(text).not.toMatch(/__[A-Z]+__|^(?:import|export) |<script[^>]+src/m);
    expect(client.getServerCapabilities()?.extensions).toEqual({ 'io.modelcontextprotocol/ui': {} });
    await client.close();
  });
});
