import { resolve } from 'node:path';
import type { ConfigNote } from './read-variables.ts';
import { itemsOf } from './variable.ts';
import { DEFAULT_BASE_URL, DEFAULT_DATABASE, type Values } from './variables.ts';

/**
 * Self-hosted servers take any key ("EMPTY", "ollama"); Alibaba's keys are long, so a short one was not copied in full.
 */
export function keysOf(text: string | undefined, baseUrl: string, notes: ConfigNote[]): string[] {
  const keys = itemsOf(text);
  const isAlibaba = /(^|\.)(aliyuncs\.com|aliyun\.com|alibabacloud\.com)$/.test(new URL(baseUrl).hostname);
  const good = keys.filter((key) => /^[\x21-\x7e]{1,512}$/.test(key) && (!isAlibaba || key.length >= 8));
  if (good.length < keys.length) {
    notes.push({
      level: 'error',
      variable: 'DASHSCOPE_API_KEY',
      text: 'a key holds a space, a line break or a character outside ASCII, or is too short; copy it again from the console',
    });
  }
  return good;
}

/** The model service's base URL without a trailing slash; the official one if the variable is rejected. */
export function baseUrlOf({ baseUrl, allowInsecure }: Values['dashscope'], notes: ConfigNote[]): string {
  const refuse = (text: string) => {
    notes.push({ level: 'error', variable: 'DASHSCOPE_BASE_URL', text });
    return DEFAULT_BASE_URL;
  };
  if (!URL.canParse(baseUrl)) return refuse('is not a URL');
  const parsed = new URL(baseUrl);
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(parsed.hostname);
  if (parsed.username || parsed.password) return refuse('must not contain a user name or password');
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    return refuse(`unknown scheme "${parsed.protocol}" (use https:)`);
  if (parsed.protocol === 'http:' && !isLoopback && !allowInsecure) {
    return refuse('http: is allowed on loopback only; set DASHSCOPE_ALLOW_INSECURE=1 if you mean it');
  }
  if (/\/\//.test(parsed.pathname.replace(/\/+$/, ''))) return refuse('the path contains "//"');
  // People copy the full endpoint URL from examples.
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}`;
}

/** isDefault: nobody chose another file. */
export type Database = { kind: 'sqlite'; path: string; isDefault?: boolean } | { kind: 'postgres'; url: string };

export function databaseOf(text: string, notes: ConfigNote[]): Database {
  if (/^postgres(ql)?:\/\//.test(text)) return { kind: 'postgres', url: text };
  if (text.startsWith('file:')) {
    return {
      kind: 'sqlite',
      path: resolve(/* turbopackIgnore: true */ text.slice('file:'.length).replace(/^\/\/(?=\/)/, '')),
      ...(text === DEFAULT_DATABASE && { isDefault: true }),
    };
  }
  notes.push({
    level: 'error',
    variable: 'DATABASE_URL',
    text: `unknown scheme "${text.split(':')[0]}:" (use file: or postgres:)`,
  });
  return { kind: 'sqlite', path: resolve(/* turbopackIgnore: true */ '.data/wentu.db') };
}

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
