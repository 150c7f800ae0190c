import { AppError } from '../errors/app-error.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../wire-version.ts';

/**
 * Refuses what a page from before a deploy wants to change: AppError('version'), 409. Reading goes on, so that such a
 * page keeps what it shows until its user acts.
 */
export function assertWireVersion(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const version = request.headers.get(WIRE_HEADER);
  if (version !== null && version !== WIRE_VERSION) throw new AppError('version', { detail: `page speaks ${version}` });
}
