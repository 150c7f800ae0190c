import 'server-only';
import { server } from '../runtime/server.ts';
import { sharedPage } from './shares.ts';

/** What app/share/[id] shows; null if there is no such share. */
export const readShared = (id: string) => sharedPage(server(), id);
