import 'server-only';
import { server } from '../runtime/server.ts';
import { sharedPage } from './shares.ts';

/** For app/share/[id]: what it shows; null when there is no such share. */
export const readShared = (id: string) => sharedPage(server(), id);
