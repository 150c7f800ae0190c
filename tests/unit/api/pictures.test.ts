import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST } from '../../../app/api/chat/route.ts';
import * as sessions from '../../../app/api/sessions/[[...id]]/route.ts';
import { MOST_PICTURE_BYTES } from '../../../lib/domain/picture.ts';
import { readPhotos } from '../../../lib/files/read-photos.ts';
import { bareJpeg } from '../../../lib/http/bare-jpeg.ts';
import { jpegAt, plainJpeg } from '../../fixtures/jpeg.ts';
import { type MockDashScope, startMockDashScope } from '../../mock-dashscope/server.ts';
import { testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

const QUESTION = '这是哪里？';
const urlOf = (jpeg: Buffer) => `data:image/jpeg;base64,${jpeg.toString('base64')}`;
const facts = (id: string) => ({ id, name: `${id}.jpg`, width: 16, height: 8 });

function message(jpegs: Record<string, Buffer>, text = QUESTION) {
  const files = Object.entries(jpegs).map(([filename, jpeg]) => ({
    type: 'file',
    mediaType: 'image/jpeg',
    filename,
    url: urlOf(jpeg),
  }));
  const pictures = Object.keys(jpegs).map(facts);
  const parts = [...files, { type: 'text', text }];
  return { id: crypto.randomUUID(), role: 'user', parts, metadata: { locale: 'zh', pictures } };
}

describe('pictures that come with a question', () => {
  let mock: MockDashScope;
  const ann = new Visitor();
  const serve = (env: Record<string, string> = {}) =>
    useServer(
      testServer({
        env: {
          DASHSCOPE_API_KEY: 'sk-mock-0000000000',
          DASHSCOPE_BASE_URL: mock.url,
          DASHSCOPE_FALLBACK_MODELS: 'qwen-flash',
          DASHSCOPE_VISION_MODEL: 'qwen3-vl-plus',
          LIMIT_PER_MINUTE: '1000',
          ...env,
        },
      }),
    );
  beforeAll(async () => {
    mock = await startMockDashScope();
  });
  afterAll(() => mock.close());

  const ask = async (id: string, asked: object | undefined, over: object = {}) => {
    const json = { id, message: asked, ...over };
    const response = ann.keep(await POST(ann.request('/api/chat', { method: 'POST', json })));
    return { response, text: response.ok ? await response.text() : '' };
  };
  interface Sent {
    model: string;
    messages: { role: string; content: unknown }[];
  }
  const lastRequest = () => mock.requests.at(-1)?.body as unknown as Sent;
  const lastQuestion = () => lastRequest().messages.findLast(({ role }) => role === 'user')?.content;

  it('go to the model that sees as image_url before the words, without what the camera wrote', async () => {
    serve();
    const { text } = await ask(crypto.randomUUID(), message({ a: jpegAt(30.25, 120.14), b: plainJpeg() }));
    expect(text).toContain('"model":"qwen3-vl-plus"');
    expect(lastRequest().model).toBe('qwen3-vl-plus');
    expect((lastQuestion() as object[]).slice(0, 3)).toMatchObject([
      { type: 'image_url', image_url: { url: urlOf(plainJpeg()) } },
      { type: 'image_url', image_url: { url: urlOf(plainJpeg()) } },
      { type: 'text', text: QUESTION },
    ]);
  });

  it('are read once and not stored; later the model is told that it cannot see them', async () => {
    serve();
    const id = crypto.randomUUID();
    await ask(id, message({ a: plainJpeg() }));
    const read = await sessions.GET(ann.request(`/api/sessions/${id}`), paramsOf({ id: [id] }));
    const stored = await read.text();
    expect(stored).not.toContain('base64');
    expect(JSON.parse(stored).messages[0]).toMatchObject({
      parts: [{ type: 'text', text: QUESTION }],
      metadata: { pictures: [facts('a')] },
    });
    await ask(id, message({}, '再说一遍'));
    expect(lastRequest().model).toBe('qwen-plus');
    const history = JSON.stringify(lastRequest().messages);
    expect(history).toContain('a.jpg');
    expect(history).toContain('看不到');
    expect(history).not.toContain('image_url');
  });

  it('come with a question that is answered again, by whom has them still', async () => {
    serve();
    const id = crypto.randomUUID();
    const asked = message({ a: plainJpeg() });
    await ask(id, asked);
    const again = { trigger: 'regenerate-message', messageId: asked.id, pictures: [asked.parts[0]] };
    await ask(id, undefined, again);
    expect(lastRequest().model).toBe('qwen3-vl-plus');
    expect(lastQuestion()).toMatchObject([{ type: 'image_url' }, { type: 'text', text: QUESTION }, {}]);
    await ask(id, undefined, { ...again, pictures: [] });
    expect(lastRequest().model).toBe('qwen-plus');
    expect(JSON.stringify(lastQuestion())).toContain('看不到');
  });

  it('go nowhere without a model that sees, which is said to the other', async () => {
    serve({ DASHSCOPE_VISION_MODEL: '' });
    await ask(crypto.randomUUID(), message({ a: plainJpeg() }));
    expect(lastRequest().model).toBe('qwen-plus');
    expect(lastQuestion()).toMatch(/看不到[\s\S]*这是哪里？/);
  });

  it('leave the words as they are for the model without a key, which reads nothing else', async () => {
    serve({ DASHSCOPE_API_KEY: '' });
    const answer = async (jpegs: Record<string, Buffer>) => {
      const id = crypto.randomUUID();
      await ask(id, message(jpegs, '在西湖边画一个半径 500 米的圆'));
      const read = await sessions.GET(ann.request(`/api/sessions/${id}`), paramsOf({ id: [id] }));
      const { messages } = (await read.json()) as { messages: { parts: { type: string; input?: unknown }[] }[] };
      return (messages[1]?.parts ?? []).filter(({ type }) => type.startsWith('tool-')).map(({ input }) => input);
    };
    const plain = await answer({});
    expect(plain).not.toEqual([]);
    expect(await answer({ a: plainJpeg() })).toEqual(plain);
  });

  it('are no matter for a fallback model, which could not see them', async () => {
    serve({ DASHSCOPE_VISION_MODEL: 'mock-404' });
    const before = mock.requests.length;
    const { text } = await ask(crypto.randomUUID(), message({ a: plainJpeg() }));
    expect(text).toContain('model_not_found');
    expect(mock.requests.slice(before).map(({ body }) => (body as unknown as Sent).model)).toEqual(['mock-404']);
  });

  it('weigh as what they cost, not as their bytes', async () => {
    serve();
    const id = crypto.randomUUID();
    for (let turn = 0; turn < 3; turn += 1) await ask(id, message({}, `第 ${turn} 问`));
    // As text it would be more than the whole history may have.
    const profile = Buffer.concat([
      Buffer.from('ffe2fff0', 'hex'),
      Buffer.from('ICC_PROFILE\0'),
      Buffer.alloc(0xfff0 - 14),
    ]);
    const jpeg = plainJpeg();
    const large = Buffer.concat([jpeg.subarray(0, 2), ...Array(10).fill(profile), jpeg.subarray(2)]);
    expect(large.length).toBeGreaterThan(600_000);
    const { text } = await ask(id, message({ a: large }));
    expect(text).toContain('"model":"qwen3-vl-plus"');
    expect(JSON.stringify(lastQuestion()).length).toBeGreaterThan(800_000);
    expect(
      JSON.stringify(lastRequest().messages.map(({ content }) => (typeof content === 'string' ? content : ''))),
    ).toContain('第 0 问');
  });

  it.each([
    ['a PNG that says it is a JPEG', { a: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }, 400],
    ['four of them', { a: plainJpeg(), b: plainJpeg(), c: plainJpeg(), d: plainJpeg() }, 400],
    ['one that is too large', { a: Buffer.concat([plainJpeg(), Buffer.alloc(MOST_PICTURE_BYTES)]) }, 400],
    ['more than a body may have', { a: Buffer.alloc(4 * MOST_PICTURE_BYTES) }, 413],
  ])('are refused: %s', async (_, jpegs, status) => {
    serve();
    const before = mock.requests.length;
    const { response } = await ask(crypto.randomUUID(), message(jpegs as Record<string, Buffer>));
    expect((await codeOf(response))[0]).toBe(status);
    expect(mock.requests.length).toBe(before);
  });

  it('are not even received where nothing sees', async () => {
    serve({ DASHSCOPE_VISION_MODEL: '' });
    const { response } = await ask(
      crypto.randomUUID(),
      message({ a: Buffer.concat([plainJpeg(), Buffer.alloc(300_000)]) }),
    );
    expect(await codeOf(response)).toEqual([413, 'payload_too_large']);
  });
});

describe('a JPEG without what cameras write', () => {
  it('has no position any more, and is otherwise the same', async () => {
    const bytes = jpegAt(30.25, 120.14);
    const { features } = await readPhotos([{ name: 'a.jpg', bytes: new Uint8Array(bytes) }]);
    expect(features).toMatchObject([
      { geometry: { coordinates: [expect.closeTo(120.14, 4), expect.closeTo(30.25, 4)] } },
    ]);
    expect(Buffer.from(bareJpeg(bytes) ?? []).equals(plainJpeg())).toBe(true);
    // Phones put further pictures behind the first, each with what was written beside it.
    expect(Buffer.from(bareJpeg(Buffer.concat([bytes, bytes])) ?? []).equals(plainJpeg())).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('hello')],
    ['one that is cut off', plainJpeg().subarray(0, 40)],
    ['one whose segment is longer than all of it', Buffer.from('ffd8ffe1ffff0000', 'hex')],
    ['one whose segment has no length', Buffer.from('ffd8ffe10000ffe10000', 'hex')],
  ])('is not made of %s', (_, bytes) => expect(bareJpeg(bytes)).toBeNull());
});
