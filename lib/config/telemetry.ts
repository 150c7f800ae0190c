import type { ConfigNote } from './read-variables.ts';
import type { Values } from './variables.ts';

/** Where spans are sent. */
export interface TelemetryConfig {
  /** Base URL of an OTLP/HTTP collector, without a trailing slash. */
  endpoint: string;
  /** May contain secrets. */
  headers: Record<string, string>;
  serviceName: string;
}

/** Headers in OpenTelemetry's notation: name=value pairs, comma-separated, values percent-encoded. */
export function telemetryOf(
  { endpoint, headers: pairs, serviceName }: Values['otlp'],
  notes: ConfigNote[],
): TelemetryConfig | undefined {
  if (!endpoint) return undefined;
  const headers: Record<string, string> = {};
  for (const pair of pairs) {
    const [, name, value] = /^([\w-]+)\s*=\s*([\x21-\x7e]*)$/.exec(pair) ?? [];
    if (name !== undefined && value !== undefined && isEncoded(value)) headers[name] = decodeURIComponent(value);
    else
      notes.push({
        level: 'error',
        variable: 'OTEL_EXPORTER_OTLP_HEADERS',
        text: 'contains something other than name=value pairs; separate pairs with commas and percent-encode values',
      });
  }
  return { endpoint, headers, serviceName };
}

const isEncoded = (text: string) => !/%(?![0-9a-f]{2})/i.test(text);
