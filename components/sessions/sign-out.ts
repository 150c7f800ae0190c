import { sitePath } from '../../lib/site-path.ts';
import { removeAll } from '../offline/copies.ts';
import { askSite } from './api.ts';
import { forgetKept } from './forget-kept.ts';

/**
 * Signs this browser out and leaves the page: with a login, nothing of it stays here; with a code, the conversations
 * are this browser's and their drafts stay.
 */
export async function signOut(kind: 'code' | 'login'): Promise<void> {
  const { to } = await askSite<{ to: string | null }>('/api/access', 'DELETE');
  if (kind === 'login') await forgetKept();
  if (typeof caches !== 'undefined') await removeAll();
  location.assign(to ?? sitePath('/'));
}
