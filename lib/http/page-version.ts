import { AppError } from '../errors/app-error.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../wire-version.ts';

/**
 * Rejects changes from a page older than the last deploy: AppError('version'), 409. Reading still works, so that such a
 * page keeps what it shows until its user acts.
 */
export function assertWireVersion(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const version = request.headers.get(WIRE_HEADER);
  if (version !== null && version !== WIRE_VERSION) throw new AppError('version', { detail: `page speaks ${version}` });
}
