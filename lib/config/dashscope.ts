import { isAlibabaUrl } from '../alibaba-url.ts';
import { isLoopbackHost } from '../loopback.ts';
import type { ConfigNote } from './read-variables.ts';
import { splitList } from './variable.ts';
import { DEFAULT_BASE_URL, type Values } from './variables.ts';

/**
 * Self-hosted servers take any key ("EMPTY", "ollama"); Alibaba's keys are long, so a short one was not copied in full.
 */
export function parseKeys(text: string | undefined, baseUrl: string, notes: ConfigNote[]): string[] {
  const keys = splitList(text);
  const isAlibaba = isAlibabaUrl(baseUrl);
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
  if (parsed.username || parsed.password) return refuse('must not contain a user name or password');
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    return refuse(`unknown scheme "${parsed.protocol}" (use https:)`);
  if (parsed.protocol === 'http:' && !isLoopbackHost(parsed.hostname) && !allowInsecure) {
    return refuse('http: is allowed on loopback only; set DASHSCOPE_ALLOW_INSECURE=1 if you mean it');
  }
  if (/\/\//.test(parsed.pathname.replace(/\/+$/, ''))) return refuse('the path contains "//"');
  // People copy the full endpoint URL from examples.
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}`;
}
