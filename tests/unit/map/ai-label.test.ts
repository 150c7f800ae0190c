import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { check } from '@placemarkio/check-geojson';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { withPngText } from '../../../components/map/png-text.ts';
import { markdownOf } from '../../../lib/chat/conversation/markdown.ts';
import { toICS } from '../../../lib/domain/ics.ts';
import { WRITERS } from '../../../lib/map/export.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';
import { checkGpx, checkKml } from '../../fixtures/map-schemas.ts';

const WORDS = 'AI 生成 · AI-generated';
const RECORD = { Label: '1', ContentProducer: 'Wentu' };
const MARKER: DrawnLayer = {
  ...{ messageId: 'm', callId: 'c', kind: 'marker', ref: 'p1' },
  label: { name: '西湖' },
  at: { lng: 120.15, lat: 30.25 },
};
const layers = [MARKER];

/** What an XML path finds, as text. */
function inXml(text: string, path: string, space: string): string | undefined {
  const document = XmlDocument.fromBuffer(new TextEncoder().encode(text));
  const found = document.get(path, { x: space })?.content;
  document.dispose();
  return found;
}

describe('R17: what was generated says so, in words and for programs', () => {
  it('as GPX', () => {
    const text = WRITERS.gpx({ layers });
    const at = (path: string) => inXml(text, path, 'http://www.topografix.com/GPX/1/1');
    checkGpx(text);
    expect(at('/x:gpx/x:metadata/x:desc')).toBe(WORDS);
    expect(JSON.parse(at('/x:gpx/x:metadata/x:keywords') ?? '')).toEqual({ AIGC: RECORD });
  });

  it('as KML', () => {
    const text = WRITERS.kml({ layers });
    const at = (path: string) => inXml(text, `/x:kml/x:Document/${path}`, 'http://www.opengis.net/kml/2.2');
    checkKml(text);
    expect(at('x:description')).toBe(WORDS);
    expect(JSON.parse(at('x:ExtendedData/x:Data[@name="AIGC"]/x:value') ?? '')).toEqual({ AIGC: RECORD });
  });

  it('as GeoJSON', () => {
    const text = WRITERS.geojson({ layers });
    check(text);
    expect(JSON.parse(text)).toMatchObject({ type: 'FeatureCollection', label: WORDS, AIGC: RECORD });
  });

  it('as Markdown, of the map and of the conversation', () => {
    const message = {
      id: 'm',
      parentId: null,
      role: 'assistant',
      metadata: {},
      status: 'complete',
      createdAt: 0,
    } as const;
    const conversation = markdownOf('杭州', [{ ...message, parts: [{ type: 'text', text: '晴' }] }], 'zh');
    for (const text of [WRITERS.md({ layers }), conversation]) {
      expect(text).toMatch(new RegExp(`^\\*.*${WORDS}\\*$`, 'm'));
      expect(JSON.parse(/^<!-- (.*) -->$/m.exec(text)?.[1] ?? '')).toEqual({ AIGC: RECORD });
    }
  });

  it('as a calendar', () => {
    const lines = toICS({ name: 'x', events: [], writtenAt: new Date(0) })
      .replaceAll('\r\n ', '')
      .split('\r\n');
    expect(lines).toContain(`X-WR-CALDESC:${WORDS}`);
    const record = lines.find((line) => line.startsWith('X-AIGC:'))?.slice('X-AIGC:'.length) ?? '';
    expect(JSON.parse(record.replaceAll('\\,', ','))).toEqual({ AIGC: RECORD });
  });

  it('as a picture, which stays a sound PNG', async () => {
    const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const png = new Blob([Buffer.from(base64, 'base64')], { type: 'image/png' });
    const labelled = Buffer.from(await (await withPngText(png, 'AIGC', '{"a":1}')).arrayBuffer());
    const chunks: [string, string][] = [];
    for (let at = 8; at < labelled.length; ) {
      const size = labelled.readUInt32BE(at);
      const body = labelled.subarray(at + 4, at + 8 + size);
      expect(labelled.readUInt32BE(at + 8 + size)).toBe(crc32(body));
      chunks.push([body.toString('latin1', 0, 4), body.toString('latin1', 4)]);
      at += size + 12;
    }
    expect(chunks.map(([type]) => type)).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND']);
    expect(chunks[1]?.[1]).toBe('AIGC\0{"a":1}');
  });

  it('but not what somebody saved by hand', () => {
    for (const write of Object.values(WRITERS))
      expect(write({ layers }, { isGenerated: false })).not.toMatch(/AIGC|AI-generated/);
  });
});
