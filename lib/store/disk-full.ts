const SQLITE_FULL = 13;
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Whether an error, or one of its causes, says that no space is left: SQLite, the file system or PostgreSQL. */
export function isDiskFull(error: unknown): boolean {
  const { errcode, code, cause } = Object(error) as { errcode?: unknown; code?: unknown; cause?: unknown };
  if (typeof errcode === 'number' && (errcode & 0xff) === SQLITE_FULL) return true;
  return CODES.has(code) || (cause !== undefined && cause !== error && isDiskFull(cause));
}
