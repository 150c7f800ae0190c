import { health } from '../../../lib/server/health.ts';
import { server } from '../../../lib/server.ts';

export const dynamic = 'force-dynamic';

export const GET = async () => {
  const response = await health(server());
  response.headers.set('cache-control', 'no-store');
  return response;
};
