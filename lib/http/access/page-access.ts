import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { Access } from '../../access/access.ts';
import type { Server } from '../../runtime/compose.ts';
import { isSecureRequest } from '../origin.ts';
import { recognised } from './admission.ts';

/**
 * Who asks for a page. A stranger has got the sign-in page from proxy.ts; whoever gets past it by some fault of the
 * framework finds nothing here. isPublic: strangers may read it.
 */
export async function pageAccess({ gate, config }: Pick<Server, 'gate' | 'config'>, isPublic = false): Promise<Access> {
  const sent = await headers();
  const isSecure = isSecureRequest(new Request('http://page', { headers: sent }), config.trustedProxies);
  const access = recognised(sent, gate, isSecure);
  if (access) return access;
  if (isPublic) return { kind: 'anonymous' };
  notFound();
}
