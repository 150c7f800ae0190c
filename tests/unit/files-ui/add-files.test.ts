import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addFiles, type FileEntry } from '../../../components/files/add-files.ts';
import type { FileAnswer } from '../../../components/files/file-answer.ts';
import { readInWorker } from '../../../components/files/read-in-worker.ts';

vi.mock('../../../components/files/read-in-worker.ts', () => ({ readInWorker: vi.fn() }));

const READ: FileAnswer = {
  report: {
    bytes: 3,
    format: 'gpx',
    hash: '0'.repeat(64),
    stats: { points: 1, lines: 0, areas: 0, vertices: 1 },
    faults: [],
  },
  stored: { items: [] },
};
const file = (name: string) => new File(['abc'], name);

/** Runs it; returns the entries that are left, and what was put on the map. */
async function added(
  files: File[],
  put = vi.fn().mockResolvedValue('put'),
  signal = new AbortController().signal,
  seen: { canSee?: boolean; attached?: ReadonlySet<File> } = { canSee: true },
) {
  const entries = new Map<string, FileEntry>();
  const states: string[] = [];
  const show = (id: string, entry: FileEntry | null) => {
    if (entry) entries.set(id, entry);
    else entries.delete(id);
    states.push(entry ? `${entry.name}: ${entry.state}` : 'gone');
  };
  await addFiles(files, { locale: 'en', signal, show, put, ...seen });
  return { left: [...entries.values()], states, put };
}

beforeEach(() => {
  vi.mocked(readInWorker).mockReset().mockResolvedValue(READ);
});

describe('files that are added', () => {
  it('are read one after the other, put on the map under their names, and leave nothing behind', async () => {
    const { left, states, put } = await added([file('a.gpx'), file('.csv'), file('1.jpg'), file('2.jpg')]);
    expect(left).toEqual([]);
    expect(put.mock.calls.map(([input, text]) => [input.file.name, text])).toEqual([
      ['a.gpx', 'Added the file a.gpx'],
      ['Pasted data', 'Added the file Pasted data'],
      ['2 photos', 'Added the file 2 photos'],
    ]);
    expect(states.slice(0, 2)).toEqual(['a.gpx: reading', 'gone']);
  });

  it('say why they are not read, and the others go on', async () => {
    vi.mocked(readInWorker).mockResolvedValueOnce({ refusal: 'no_columns', detail: 'a, b' });
    const { left, put } = await added([file('x.csv'), file('b.gpx')]);
    expect(left).toMatchObject([{ name: 'x.csv', state: 'refused', refusal: 'no_columns', detail: 'a, b' }]);
    expect(put).toHaveBeenCalledOnce();
  });

  it('say of a photo that what it shows is not read, where nothing sees, and nothing of a whole album', async () => {
    const signal = new AbortController().signal;
    const one = await added([file('1.jpg')], undefined, signal, {});
    expect(one.left).toMatchObject([
      { name: '1.jpg', state: 'noted', note: expect.stringContaining('cannot be read here') },
    ]);
    const album = ['1', '2', '3', '4'].map((name) => file(`${name}.jpg`));
    expect((await added(album, undefined, signal, {})).left).toEqual([]);
    expect((await added([file('a.gpx')], undefined, signal, {})).left).toEqual([]);
    vi.mocked(readInWorker).mockResolvedValueOnce({ refusal: 'no_photo_position', detail: '' });
    const nowhere = await added([file('1.jpg')], undefined, signal, {});
    expect(nowhere.left).toMatchObject([{ state: 'refused', refusal: 'no_photo_position', note: one.left[0]?.note }]);
  });

  it('say nothing of the position of a picture that goes with the question, if it has none', async () => {
    const picture = file('shot.png');
    vi.mocked(readInWorker).mockResolvedValue({ refusal: 'other_kind', detail: 'PNG' });
    const attached = new Set([picture]);
    expect((await added([picture], undefined, undefined, { canSee: true, attached })).left).toEqual([]);
    expect((await added([file('shot.png')])).left).toMatchObject([{ state: 'refused' }]);
  });

  it('say that they are on the map already, or could not be stored', async () => {
    const put = vi.fn().mockResolvedValueOnce('known').mockRejectedValueOnce(new Error('507'));
    const { left } = await added([file('a.gpx'), file('b.gpx')], put);
    expect(left).toMatchObject([
      { name: 'a.gpx', state: 'known' },
      { name: 'b.gpx', state: 'refused', refusal: 'failed' },
    ]);
  });

  it('that are no longer wanted leave without a word', async () => {
    const controller = new AbortController();
    vi.mocked(readInWorker).mockImplementation(async () => {
      controller.abort();
      return { refusal: 'failed', detail: '' };
    });
    const { left, put } = await added([file('a.gpx'), file('b.gpx')], undefined, controller.signal);
    expect(left).toEqual([]);
    expect(put).not.toHaveBeenCalled();
    expect(readInWorker).toHaveBeenCalledOnce();
  });
});
