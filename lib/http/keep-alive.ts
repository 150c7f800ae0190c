import { after } from 'next/server';

/** Lets a turn outlive its response on platforms that would freeze or end the process after it. */
export function keepAlive(work: Promise<unknown>): void {
  try {
    after(() => work);
  } catch {
    // Outside a framework request (a test, a program) nothing freezes.
  }
}
