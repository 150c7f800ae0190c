import type { RefusalCode } from '../domain/file-report.ts';

/** A file that cannot be shown, and why; the words are in lib/i18n. */
export class FileRefusal extends Error {
  readonly code: RefusalCode;
  /** The names of its columns, its coordinate system, what kind of file it is. */
  readonly detail: string;

  constructor(code: RefusalCode, detail = '') {
    super(`${code} ${detail}`.trim());
    this.name = 'FileRefusal';
    this.code = code;
    this.detail = detail.slice(0, 200);
  }
}
