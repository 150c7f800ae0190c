import { describe, expect, it, vi } from 'vitest';
import { stopTurn } from '../../../../components/chat/session/stop-turn.ts';

const noWait = async () => {};

describe('stopTurn', () => {
  it('asks the server once and then stops reading', async () => {
    const stop = vi.fn(async () => ({ isStopping: true }));
    const abort = vi.fn(async () => {});
    await stopTurn({
      api: { stop },
      sessionId: 's',
      hasBegun: true,
      isCurrent: () => true,
      isRunning: () => true,
      abort,
      onStopped: () => {},
      wait: noWait,
    });
    expect(stop).toHaveBeenCalledExactlyOnceWith('s');
    expect(abort).toHaveBeenCalledOnce();
  });

  it('reads on to the ending when the server was quick', async () => {
    const abort = vi.fn(async () => {});
    const stop = async () => ({ isStopping: true });
    await stopTurn({
      api: { stop },
      sessionId: 's',
      hasBegun: true,
      isCurrent: () => true,
      isRunning: () => false,
      abort,
      onStopped: () => {},
      wait: noWait,
    });
    expect(abort).not.toHaveBeenCalled();
  });

  it('asks again while the turn has not begun on the server', async () => {
    const answers = [false, false, true];
    const stop = vi.fn(async () => ({ isStopping: answers.shift() ?? true }));
    const settled = Promise.withResolvers<void>();
    const abort = async () => settled.resolve();
    await stopTurn({
      api: { stop },
      sessionId: 's',
      hasBegun: false,
      isCurrent: () => true,
      isRunning: () => true,
      abort,
      onStopped: () => {},
      wait: noWait,
    });
    await settled.promise;
    await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(3));
  });

  it('leaves a message alone that was sent after it', async () => {
    const stop = vi.fn(async () => ({ isStopping: false }));
    await stopTurn({
      api: { stop },
      sessionId: 's',
      hasBegun: false,
      isCurrent: () => false,
      isRunning: () => false,
      abort: noWait,
      onStopped: () => {},
      wait: noWait,
    });
    expect(stop).not.toHaveBeenCalled();
  });

  it('never throws when the server cannot be reached', async () => {
    const stop = async () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(
      stopTurn({
        api: { stop },
        sessionId: 's',
        hasBegun: true,
        isCurrent: () => true,
        isRunning: () => false,
        abort: noWait,
        onStopped: () => {},
        wait: noWait,
      }),
    ).resolves.toBeUndefined();
  });
});
