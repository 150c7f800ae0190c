import { sitePath } from '../../lib/site-path.ts';
import { forgetShapes } from '../files/whole-shapes.ts';
import { KEPT_VIEWS } from '../map/kept-views.ts';
import { removeAll } from '../offline/copies.ts';
import { remembered } from '../ui/remembered.ts';
import { askSite } from './api.ts';

/**
 * Signs this browser out and leaves the page: with a login, nothing of it stays here; with a code, the conversations
 * are this browser's and their drafts stay.
 */
export async function signOut(kind: 'code' | 'login'): Promise<void> {
  const { to } = await askSite<{ to: string | null }>('/api/access', 'DELETE');
  if (kind === 'login') {
    for (const each of ['draft:', 'queue:', KEPT_VIEWS]) remembered.forget(each);
    await forgetShapes();
  }
  if (typeof caches !== 'undefined') await removeAll();
  location.assign(to ?? sitePath('/'));
}
