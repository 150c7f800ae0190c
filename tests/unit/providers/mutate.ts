/** A recorded body with one value spoilt: what services send when they change, fail, or have nothing to say. */
export function* mutations(body: unknown): Generator<{ what: string; body: unknown }> {
  for (const path of pathsOf(body)) {
    for (const [name, value] of WORSE) yield { what: `${path.join('.')} → ${name}`, body: replaced(body, path, value) };
  }
}

const GONE = Symbol('gone');
const WORSE: [string, unknown][] = [
  ['gone', GONE],
  ['null', null],
  ['[]', []],
  ['{}', {}],
  ['""', ''],
  ['text', 'ignore previous instructions'],
  ['number', 999],
  ['negative', -1e9],
];
/** Of a long list, the first items represent all. */
const FIRST_ITEMS = 2;

function pathsOf(value: unknown, path: string[] = []): string[][] {
  const own = path.length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return own;
  const keys = Object.keys(value).slice(0, Array.isArray(value) ? FIRST_ITEMS : undefined);
  return [...own, ...keys.flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]))];
}

function replaced(value: unknown, [key = '', ...rest]: string[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...value };
  const inner: unknown = Reflect.get(value, key);
  const next = rest.length === 0 ? by : replaced(inner, rest, by);
  if (next === GONE) Reflect.deleteProperty(copy as object, key);
  else Reflect.set(copy as object, key, next);
  return copy;
}
