// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reducePicture } from '../../../components/files/reduce-picture.ts';
import { MOST_PICTURE_BYTES } from '../../../lib/domain/picture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A browser whose pictures have this size, and whose JPEG has so many bytes at each quality. */
function browser({ width, height, bytes }: { width: number; height: number; bytes: (quality: number) => number }) {
  const drawn = vi.fn();
  const qualities: number[] = [];
  const decode = vi.fn().mockResolvedValue({ width, height, close: () => {} });
  vi.stubGlobal('createImageBitmap', decode);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    fillRect: () => {},
    drawImage: drawn,
  } as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type, quality = 1) => {
    qualities.push(quality);
    done(new Blob([new Uint8Array(bytes(quality))], { type: type ?? '' }));
  });
  return { drawn, qualities, decode };
}

describe('a picture for a model', () => {
  it('is at most 1,280 pixels a side, upright, and a JPEG', async () => {
    const { drawn, decode } = browser({ width: 4_000, height: 3_000, bytes: () => 10 });
    const reduced = await reducePicture(new Blob(['x']));
    expect(reduced).toMatchObject({
      width: 1_280,
      height: 960,
      url: expect.stringMatching(/^data:image\/jpeg;base64,/),
    });
    expect(drawn.mock.calls[0]?.slice(1)).toEqual([0, 0, 1_280, 960]);
    expect(decode.mock.calls[0]?.[1]).toEqual({ imageOrientation: 'from-image' });
  });

  it('is not enlarged, and no side of it is gone', async () => {
    browser({ width: 5_000, height: 1, bytes: () => 10 });
    expect(await reducePicture(new Blob(['x']))).toMatchObject({ width: 1_280, height: 1 });
    browser({ width: 16, height: 8, bytes: () => 10 });
    expect(await reducePicture(new Blob(['x']))).toMatchObject({ width: 16, height: 8 });
  });

  it('loses quality until it is small enough, and is not sent if it never is', async () => {
    const some = browser({
      width: 100,
      height: 100,
      bytes: (quality) => (quality > 0.5 ? MOST_PICTURE_BYTES + 1 : 10),
    });
    expect(await reducePicture(new Blob(['x']))).not.toBeNull();
    expect(some.qualities).toEqual([0.8, 0.6, 0.4]);
    browser({ width: 100, height: 100, bytes: () => MOST_PICTURE_BYTES + 1 });
    expect(await reducePicture(new Blob(['x']))).toBeNull();
  });

  it('is nothing that the browser cannot read, or that is larger than 50 MB', async () => {
    const { decode } = browser({ width: 1, height: 1, bytes: () => 1 });
    decode.mockRejectedValueOnce(new Error('HEIC'));
    expect(await reducePicture(new Blob(['x']))).toBeNull();
    const large = new Blob(['x']);
    Object.defineProperty(large, 'size', { value: 50_000_001 });
    expect(await reducePicture(large)).toBeNull();
    expect(decode).toHaveBeenCalledOnce();
  });
});
