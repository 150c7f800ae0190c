import { afterEach, describe, expect, it, vi } from 'vitest';
import { cappedBytes } from '../../lib/capped-bytes.ts';
import { atMost, unlessAborted, wait, waitOrAbort } from '../../lib/wait.ts';

afterEach(() => void vi.useRealTimers());

describe('a wait', () => {
  it('ends at its time and leaves nobody listening to the signal', async () => {
    vi.useFakeTimers();
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, 'removeEventListener');
    const waiting = wait(300, signal);
    await vi.advanceTimersByTimeAsync(299);
    expect(remove).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    expect(remove).toHaveBeenCalledOnce();
  });

  it('ends with the reason of an abort, before or meanwhile, and leaves no timer', async () => {
    vi.useFakeTimers();
    await expect(wait(300, AbortSignal.abort('gone'))).rejects.toBe('gone');
    const controller = new AbortController();
    const waiting = expect(wait(300, controller.signal)).rejects.toBe('stopped');
    controller.abort('stopped');
    await waiting;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is over, without a failure, where an abort only ends the waiting', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const waiting = waitOrAbort(300, controller.signal);
    controller.abort();
    await expect(waiting).resolves.toBeUndefined();
    await expect(waitOrAbort(300, controller.signal)).resolves.toBeUndefined();
  });

  it('for a promise ends with it, fails with it, or ends at its time', async () => {
    vi.useFakeTimers();
    await atMost(300, Promise.resolve());
    await expect(atMost(300, Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
    const waiting = atMost(300, new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(300);
    await expect(waiting).resolves.toBeUndefined();
  });
});

describe('a body read up to a limit', () => {
  const bodyOf = (pieces: string[], onCancel = () => {}) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(piece));
      },
      cancel: onCancel,
    });
  const read = async (body: ReadableStream<Uint8Array>, most: number) => {
    const { bytes, isWhole } = await cappedBytes(body, most);
    return { text: new TextDecoder().decode(bytes), isWhole };
  };

  it('is whole up to the last byte of the limit', async () => {
    expect(await read(bodyOf(['上', '海']), 6)).toEqual({ text: '上海', isWhole: true });
    expect(await read(bodyOf([]), 6)).toEqual({ text: '', isWhole: true });
  });

  it('is cut beyond it, and the rest is not received', async () => {
    const onCancel = vi.fn();
    expect(await read(bodyOf(['abc', 'def', 'ghi', 'jkl', 'mno'], onCancel), 4)).toEqual({
      text: 'abcd',
      isWhole: false,
    });
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('work under a signal', () => {
  it('settles as the work does, and leaves nobody listening', async () => {
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, 'removeEventListener');
    await expect(unlessAborted(Promise.resolve(7), signal)).resolves.toBe(7);
    await expect(unlessAborted(Promise.reject('broken'), signal)).rejects.toBe('broken');
    expect(remove).toHaveBeenCalledTimes(2);
  });

  it('is given up with the reason of an abort, before or meanwhile, though it never ends', async () => {
    const forever = new Promise<never>(() => {});
    await expect(unlessAborted(forever, AbortSignal.abort('gone'))).rejects.toBe('gone');
    const controller = new AbortController();
    const work = expect(unlessAborted(forever, controller.signal)).rejects.toBe('stopped');
    controller.abort('stopped');
    await work;
  });
});
