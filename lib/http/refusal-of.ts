import type http from 'node:http';
import type { ErrorCode } from '../errors/table.ts';
import { sitePath } from '../site-path.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'PUT'];

const READING = ['GET', 'HEAD'];

export interface Refused {
  code: ErrorCode;
  allow?: string[];
}

export function refusalOf({ method = '', url = '' }: http.IncomingMessage, isDevelopment: boolean): Refused | null {
  if (!METHODS.includes(method)) return { code: 'method_not_allowed', allow: METHODS };
  const [path = ''] = url.split('?');
  // Pages and files are only read; the framework fails on any other method for a file.
  const isReadOnly = !path.startsWith(sitePath('/api/')) && !isDevelopment;
  if (isReadOnly && !READING.includes(method)) return { code: 'method_not_allowed', allow: READING };
  try {
    return path.startsWith('/') && !decodeURIComponent(path).includes('\0') ? null : { code: 'bad_request' };
  } catch {
    return { code: 'bad_request' };
  }
}
