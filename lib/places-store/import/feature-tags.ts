import { isRecord } from '../../domain/is-record.ts';
import type { Tags } from './tags.ts';

/** How deep objects in properties are read. */
const DEEPEST = 3;

/**
 * A feature's properties as flat tags: nested objects become "outer:inner" and, if nothing else has that name, "inner",
 * so that {"tags":{"amenity":"cafe"}} and {"name":{"zh":"茶"}} are both understood; JSON and hstore in text are opened.
 */
export function tagsOfProperties(properties: Record<string, unknown>): Tags {
  const tags: Tags = {};
  const inner: Tags = {};
  const visit = (value: Record<string, unknown>, path: string, depth: number): void => {
    for (const [key, own] of Object.entries(value)) {
      const name = path === '' ? key : `${path}:${key}`;
      const opened = openedOf(key, own);
      if (typeof opened === 'string' || typeof opened === 'number') {
        tags[name] = String(opened);
        if (path !== '') inner[key] ??= String(opened);
      } else if (isRecord(opened) && depth < DEEPEST) visit(opened, name, depth + 1);
    }
  };
  visit(properties, '', 0);
  return { ...inner, ...tags };
}

function openedOf(key: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const texts = value.filter((each) => typeof each === 'string' || typeof each === 'number');
    return texts.length === value.length && texts.length > 0 && texts.length <= 5 ? texts.join('; ') : undefined;
  }
  if (typeof value !== 'string' || !/^(?:tags|other_tags|all_tags|properties|names?|addr(?:ess)?)$/i.test(key))
    return value;
  if (/^"[^"]+"=>"/.test(value)) {
    return Object.fromEntries(
      [...value.matchAll(/"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"/g)].map(([, name = '', text = '']) => [
        name,
        text.replace(/\\(.)/g, '$1'),
      ]),
    );
  }
  if (!value.startsWith('{')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
