import { AppError } from '../errors/app-error.ts';

/** This process must not use the database: waiting does not help, somebody has to act. */
export class StorageRefused extends AppError {
  /** detail: what is wrong and what to do, for the operator. */
  constructor(detail: string, cause?: unknown) {
    super('storage_unavailable', { detail, cause });
  }
}
