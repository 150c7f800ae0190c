import { WORKER_HEADERS, workerScript } from '../../lib/http/worker-script.ts';

/** Written once, by the build, which knows its files. */
export const dynamic = 'force-static';

export function GET(): Response {
  return new Response(workerScript(), { headers: WORKER_HEADERS });
}
