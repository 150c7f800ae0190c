import { describe, expect, it, vi } from 'vitest';
import { fileAnswer } from '../../../components/files/file-answer.ts';
import { groupsOf } from '../../../components/files/groups-of.ts';
import { mapTextKind } from '../../../components/files/map-text.ts';
import { readInWorker } from '../../../components/files/read-in-worker.ts';
import { mapImportInput } from '../../../lib/tools/map-import/imported.ts';
import { HIKE } from '../files/fixtures.ts';

const file = (content: string, name = 'a.gpx') => new File([content], name);
const table = (rows: number) =>
  [
    'name,lat,lng',
    ...Array.from({ length: rows }, (_, i) => `P${i},${50 + (i % 300) / 100},${10 + Math.floor(i / 300) / 100}`),
  ].join('\n');

describe('what the worker answers', () => {
  it('is what the tool behind files takes, with the hash of the content', async () => {
    const answer = await fileAnswer({ files: [file(HIKE)] });
    if ('refusal' in answer) throw new Error(answer.refusal);
    const { report, stored, whole } = answer;
    expect(mapImportInput.safeParse({ file: { name: 'a.gpx', ...report }, ...stored }).success).toBe(true);
    expect(report).toMatchObject({ format: 'gpx', stats: { points: 1, lines: 1, ascentM: 80 }, faults: [] });
    expect(whole).toBeUndefined();
    const again = await fileAnswer({ files: [file(HIKE, 'copy.gpx')] });
    expect(again).toMatchObject({ report: { hash: report.hash } });
  });

  it('has all of a large file beside the part that is kept, and is still taken', async () => {
    const answer = await fileAnswer({ files: [file(table(100_000), 'many.csv')] });
    if ('refusal' in answer) throw new Error(answer.refusal);
    const { report, stored, whole } = answer;
    expect(whole?.kinds.length).toBe(100_000);
    expect(whole?.names[99_999]).toBe('P99999');
    const input = { file: { name: 'many.csv', ...report }, ...stored };
    expect(mapImportInput.safeParse(input).success).toBe(true);
    expect(JSON.stringify(input).length).toBeLessThan(100_000);
  });

  it('says why a file is not read, without reading one that is too large', async () => {
    const arrayBuffer = vi.fn();
    const huge = { name: 'a.gpx', size: 50_000_001, arrayBuffer };
    expect(await fileAnswer({ files: [huge] })).toEqual({ refusal: 'too_large', detail: '' });
    expect(arrayBuffer).not.toHaveBeenCalled();
    expect(await fileAnswer({ files: [file('a,b\n1,2', 'x.csv')] })).toEqual({ refusal: 'no_columns', detail: 'a, b' });
    const gone = { name: 'a', size: 1, arrayBuffer: () => Promise.reject(new Error('moved')) };
    expect(await fileAnswer({ files: [gone] })).toEqual({ refusal: 'failed', detail: '' });
  });
});

describe('the worker', () => {
  const fake = () => ({ postMessage: vi.fn(), terminate: vi.fn(), onmessage: null, onerror: null }) as never as Worker;

  it('is given the files and ends with its answer', async () => {
    const worker = fake();
    const request = { files: [file('x')] };
    const answer = readInWorker(request, new AbortController().signal, () => worker);
    expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith(request);
    worker.onmessage?.({ data: { refusal: 'empty', detail: '' } } as MessageEvent);
    expect(await answer).toEqual({ refusal: 'empty', detail: '' });
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('that crashes, or is no longer wanted, has failed', async () => {
    const [crashed, unwanted] = [fake(), fake()];
    const first = readInWorker({ files: [] }, new AbortController().signal, () => crashed);
    crashed.onerror?.({} as never);
    expect(await first).toEqual({ refusal: 'failed', detail: '' });
    const controller = new AbortController();
    const second = readInWorker({ files: [] }, controller.signal, () => unwanted);
    controller.abort();
    expect(await second).toEqual({ refusal: 'failed', detail: '' });
    expect(unwanted.terminate).toHaveBeenCalled();
  });
});

describe('several files at once', () => {
  it('are read one by one, photos together', () => {
    const names = (groups: File[][] | undefined) => groups?.map((group) => group.map(({ name }) => name));
    const files = ['a.JPG', 'b.gpx', 'c.heic', 'd.csv'].map((name) => file('', name));
    expect(names(groupsOf(files))).toEqual([['b.gpx'], ['d.csv'], ['a.JPG', 'c.heic']]);
  });

  it('are refused if they are too many', () => {
    expect(groupsOf(Array.from({ length: 21 }, () => file('')))).toBeUndefined();
    expect(groupsOf(Array.from({ length: 501 }, () => file('', 'a.jpg')))).toBeUndefined();
  });
});

describe('pasted text', () => {
  it.each([
    ['{"type":"FeatureCollection","features":[]}', 'json'],
    ['{ "crs": {}, "type" : "Polygon", "coordinates": [] }', 'json'],
    ['<?xml version="1.0"?>\n<gpx version="1.1">', 'xml'],
    ['<kml xmlns="http://www.opengis.net/kml/2.2">', 'xml'],
    ['name,lat,lng\nA,52.5,13.4', 'csv'],
    ['名称\t纬度\t经度\n故宫\t39.9\t116.4', 'csv'],
  ])('that is a map becomes a file: %s', (text, kind) => {
    expect(mapTextKind(text)).toBe(kind);
  });

  it.each([
    'What does lat, lng mean?\nI found it in a table',
    '{"type":"button","label":"Polygon"} does not work',
    '故宫, 北京\n天坛, 北京',
    'https://example.com/?lat=1&lng=2',
    '<p>lat</p>',
  ])('that is a message stays one: %s', (text) => {
    expect(mapTextKind(text)).toBeUndefined();
  });
});
