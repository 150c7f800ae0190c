import { isRecord } from '../../domain/is-record.ts';

export const asRecord = (value: unknown): Record<string, unknown> | undefined => (isRecord(value) ? value : undefined);
