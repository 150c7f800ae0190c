import 'server-only';
import { toAppError } from '../errors.ts';
import { server } from '../runtime/server.ts';
import { sharedPage } from './shares.ts';

/** For app/share/[id]: what it shows; null when there is no such share, 'too_many' when its reader asked too often. */
export async function readShared(id: string, headers: Headers) {
  return sharedPage(server(), id, headers).catch((error: unknown) => {
    if (toAppError(error).code === 'too_many_requests') return 'too_many' as const;
    throw error;
  });
}
