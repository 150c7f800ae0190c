import type { Server } from '../../runtime/compose.ts';
import { isRead } from '../origin.ts';

/** Whether this is the page of a share; path: below where the app is mounted. */
export const isSharePage = (path: string): boolean => /^\/share\/[^/]+$/.test(path);

/** Whether strangers may read this: a single share, where shares are public. */
export const isPublicShare = (request: Request, { gate }: Pick<Server, 'gate'>): boolean =>
  gate.config.areSharesPublic && isRead(request) && /\/api\/shares\/[^/?#]+$/.test(new URL(request.url).pathname);
