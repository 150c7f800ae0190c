import { createHash } from 'node:crypto';

/**
 * The owner that a login stands for: the same on every device, and after every rotation of keys. It is no secret: only
 * a signed pass or the proxy's word makes anybody this owner.
 */
export const ownerOfLogin = (issuer: string, subject: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['login', issuer, subject]))
    .digest('hex')
    .slice(0, 32);
