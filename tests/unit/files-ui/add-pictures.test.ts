import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileEntry } from '../../../components/files/add-files.ts';
import { addPictures } from '../../../components/files/add-pictures.ts';
import { heldPicture, holdPicture } from '../../../components/files/held-pictures.ts';
import { reducePicture } from '../../../components/files/reduce-picture.ts';
import type { PictureFacts } from '../../../lib/domain/picture.ts';

vi.mock('../../../components/files/reduce-picture.ts', () => ({ reducePicture: vi.fn() }));

const REDUCED = { url: 'data:image/jpeg;base64,AAAA', width: 1280, height: 960 };
const picture = (name: string, type = '') => new File(['abc'], name, { type });

async function added(files: File[], count = 0) {
  const notes: FileEntry[] = [];
  const pictures: PictureFacts[] = [];
  const show = (_id: string, entry: FileEntry | null) => entry && notes.push(entry);
  const attach = (each: PictureFacts, most: number) => count + pictures.length < most && pictures.push(each) > 0;
  const attached = await addPictures(files, { locale: 'en', show, attach });
  return { notes: notes.map(({ name, note }) => [name, note]), pictures, attached };
}

beforeEach(() => {
  vi.mocked(reducePicture).mockReset().mockResolvedValue(REDUCED);
});

describe('pictures for the next question', () => {
  it('are those among the files, with their size and an id under which the page has them', async () => {
    const files = [picture('a.JPG'), picture('track.gpx'), picture('', 'image/png')];
    const { pictures, attached, notes } = await added(files);
    expect(pictures).toMatchObject([
      { name: 'a.JPG', width: 1280, height: 960 },
      { name: 'Picture', width: 1280, height: 960 },
    ]);
    expect(pictures.map(({ id }) => heldPicture(id))).toEqual([REDUCED.url, REDUCED.url]);
    expect([...attached]).toEqual([files[0], files[2]]);
    expect(notes).toEqual([]);
  });

  it('are three at most; more at a time are no question', async () => {
    expect((await added([picture('a.jpg'), picture('b.jpg')], 2)).notes).toEqual([
      ['b.jpg', 'At most 3 pictures go with a question'],
    ]);
    const album = await added(['1', '2', '3', '4'].map((name) => picture(`${name}.jpg`)));
    expect(album.notes).toEqual([['4 photos', 'At most 3 pictures go with a question']]);
    expect(album.pictures).toEqual([]);
    expect(reducePicture).toHaveBeenCalledTimes(2);
  });

  it('say when the browser cannot read one', async () => {
    vi.mocked(reducePicture).mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('canvas'));
    const { notes, attached } = await added([picture('a.heic'), picture('b.heic')]);
    expect(notes.map(([name]) => name)).toEqual(['a.heic', 'b.heic']);
    expect(attached.size).toBe(0);
  });

  it('are let go when enough newer ones came', () => {
    holdPicture('first', 'data:1');
    for (let at = 0; at < 12; at += 1) holdPicture(`next-${at}`, 'data:2');
    expect([heldPicture('first'), heldPicture('next-11')]).toEqual([undefined, 'data:2']);
  });
});
