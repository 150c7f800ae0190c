import { after } from 'next/server';

/** Lets a turn outlive its response where the platform would freeze or end the process after it. */
export function keepAlive(work: Promise<unknown>): void {
  try {
    after(() => work);
  } catch {
    // Outside a request of the framework (a test, a program) nothing freezes.
  }
}
