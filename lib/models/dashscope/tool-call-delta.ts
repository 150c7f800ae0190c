import { asRecord } from '../../domain/is-record.ts';

export interface ToolCallDelta {
  index: number | undefined;
  id: string;
  name: string;
  arguments: string;
}

export function toolCallDeltaOf(value: unknown): ToolCallDelta | undefined {
  const call = asRecord(value);
  if (!call) return undefined;
  const called = asRecord(call.function) ?? call;
  const given = called.arguments;
  const index = typeof call.index === 'string' && call.index !== '' ? Number(call.index) : call.index;
  return {
    index: Number.isInteger(index) ? Number(index) : undefined,
    id: typeof call.id === 'string' ? call.id.trim() : '',
    name: typeof called.name === 'string' ? called.name.trim() : '',
    arguments: typeof given === 'string' ? given : asRecord(given) ? JSON.stringify(given) : '',
  };
}
