import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deferSignal } from '../../../lib/runtime/defer-signal.ts';

describe('a deferred signal', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function deferred() {
    const said: string[] = [];
    const target = new EventEmitter();
    target.on('SIGTERM', (signal) => said.push(`framework: ${signal}`));
    target.once('SIGTERM', () => said.push('engines'));
    deferSignal('SIGTERM', { delayMs: 3_000, meanwhile: () => said.push('not ready') }, target);
    return { said, target };
  }

  it('is told to readiness at once, and to the others after the delay', () => {
    const { said, target } = deferred();
    target.emit('SIGTERM');
    vi.advanceTimersByTime(2_999);
    expect(said).toEqual(['not ready']);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(['not ready', 'framework: SIGTERM', 'engines']);
  });

  it('waits no longer when it comes again, and acts once', () => {
    const { said, target } = deferred();
    target.emit('SIGTERM');
    target.emit('SIGTERM');
    target.emit('SIGTERM');
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual(['not ready', 'framework: SIGTERM', 'engines']);
  });
});
