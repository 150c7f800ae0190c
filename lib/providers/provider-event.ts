import type { ProviderFailure } from './failure.ts';

/** Something the operator should know about a provider. No key, no URL, no user text. */
export interface ProviderEvent {
  /** "weather/open-meteo" */
  provider: string;
  /** 'notice': it answered, and included something for the operator. */
  kind: ProviderFailure['kind'] | 'notice';
  attempt: number;
  ms: number;
  status?: number;
  code?: string;
  hint?: string;
}

export function eventOf(provider: string, { kind, status, code, hint }: ProviderFailure) {
  return {
    provider,
    kind,
    ...(status !== undefined && { status }),
    ...(code && { code }),
    ...(hint && { hint }),
  };
}
