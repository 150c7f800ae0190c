import { describe, expect, it } from 'vitest';
import { coordinatesIn } from '../../../lib/geo/coordinates/find-coordinates.ts';
import { unreadNotationsIn } from '../../../lib/geo/coordinates/unread-notations.ts';
import { locate } from '../../../lib/tools/locate/index.ts';
import { resolvePlace } from '../../../lib/tools/resolve-place.ts';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { chunksOf, collected, NEVER, testServer, textOfChunks } from '../chat/fixtures.ts';

const UNREAD = [
  '33U 391545 5819698',
  '18T 583960mE 4507523mN',
  'UTM 51R 354000 3455000',
  '33UUU9154519698',
  '51R UQ 54000 55000',
  '51RUQ5400055000',
  'G9F4+2M',
  'FRX6+GW Shanghai',
  '8Q7X0000+',
  '///table.lamp.spoon',
];

describe('a point in a notation that is not read', () => {
  it.each(UNREAD)('%s is recognised for what it is, and is not a coordinate', (text) => {
    for (const said of [text, `${text}在哪里`, `where is ${text}`]) {
      expect(unreadNotationsIn(said)).toHaveLength(1);
      expect(coordinatesIn(said)).toEqual([]);
    }
  });

  it.each([
    ...[
      '2345+678',
      '8FVC9G8F+6X',
      'A380 to 10001',
      '10 Downing Street',
      '5th Avenue 350',
      '10号线 12345678',
      'G1234次',
      '39.9042, 116.4074',
    ],
    ...['call 86 13912345678', '100 x 200', 'MU 5101', '7A 1234', 'https://example.com/a.b.c', '2 C 100'],
  ])('%s is not one', (text) => {
    expect(unreadNotationsIn(text)).toEqual([]);
  });

  it.each(UNREAD)('%s is told as not read, and nobody is asked for a place of that name', async (text) => {
    const context = fakeContext();
    expect(await resolvePlace({ name: text }, context)).toEqual({ miss: 'unread_notation', about: text });
    const found = await locate.execute({ query: text }, context);
    expect(found).toEqual({ miss: 'unread_notation', about: text });
    expect(context.asked).toEqual([]);
    expect(locate.tell(found, 'en')).toMatch(/not read; say so, ask for latitude and longitude/);
  });

  it.each([
    ['51R UQ 54000 55000在哪里', '经纬度'],
    ['33U 391545 5819698 附近有什么咖啡馆', '经纬度'],
    ['what is the weather at FRX6+GW Shanghai', 'latitude and longitude'],
    ['how do I get from 33UUU9154519698 to Berlin', 'latitude and longitude'],
  ])('the demo model says so: %s', async (text, asked) => {
    const { chat } = testServer();
    const message = { id: crypto.randomUUID(), text, metadata: {} };
    const started = await chat.start({ owner: 'ann', requestId: 'r', sessionId: crypto.randomUUID(), message });
    expect(textOfChunks(chunksOf(await collected(await started.frames(0, NEVER))))).toContain(asked);
  });
});
