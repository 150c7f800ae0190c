import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 20;

/** How late timers fire in this process. */
export interface EventLoopMonitor {
  /** Since the last call; null if nobody watches, or nothing has been seen yet. */
  lag(): { p50Ms: number; p99Ms: number } | null;
}

/** isOn: whether anybody will ask; watching costs a timer. */
export function createEventLoopMonitor(isOn: boolean): EventLoopMonitor {
  if (!isOn) return { lag: () => null };
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return {
    lag() {
      if (delay.count === 0) return null;
      // The histogram holds whole intervals, in nanoseconds.
      const lateMs = (share: number) => Math.max(0, delay.percentile(share) / 1e6 - RESOLUTION_MS);
      const lag = { p50Ms: lateMs(50), p99Ms: lateMs(99) };
      delay.reset();
      return lag;
    },
  };
}
