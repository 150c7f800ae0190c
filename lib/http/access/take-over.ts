import { toAppError } from '../../errors/to-app-error.ts';
import type { Server } from '../../runtime/compose.ts';
import type { Identity } from './identity.ts';

/**
 * Gives a login what its browser stored before it signed in. Whoever holds that browser's cookie could read and delete
 * it all before, so nothing is disclosed; the cookie goes with the response, so that it happens once. If it fails, it is
 * tried again with the next request.
 */
export async function takeOver(
  { store, quotas, log }: Pick<Server, 'store' | 'quotas' | 'log'>,
  identity: Pick<Identity, 'earlier' | 'owner'>,
): Promise<void> {
  const { earlier, owner } = identity;
  if (earlier === null || earlier === owner) return;
  try {
    await store.moveOwner(earlier, owner);
    for (const id of [earlier, owner]) quotas.forget(id);
  } catch (error) {
    identity.earlier = null;
    log('warn', 'access.take-over', { code: toAppError(error).code });
  }
}
