import { z } from 'zod';

/** An environment variable: its name, and how its text becomes a value. */
export interface Variable<Schema extends z.ZodType> {
  name: string;
  schema: Schema;
}

/** Empty strings count as unset, as in .env files. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const of = <Schema extends z.ZodType>(name: string, schema: Schema) => ({ name, schema: z.preprocess(unset, schema) });

/** Any text; undefined when unset. */
export const text = (name: string) => of(name, z.string().trim().optional());

export const textOr = (name: string, fallback: string, maxLength = 4_096) =>
  of(name, z.string().trim().min(1).max(maxLength).default(fallback));

/** 1, true, yes, on and their opposites. */
export const flag = (name: string, fallback = false) =>
  of(
    name,
    z
      .string()
      .trim()
      .transform((value, context) => {
        const word = value.toLowerCase();
        if (['1', 'true', 'yes', 'on'].includes(word)) return true;
        if (['0', 'false', 'no', 'off'].includes(word)) return false;
        context.addIssue({ code: 'custom', message: `"${value}" is neither on nor off (use 1, 0, true or false)` });
        return z.NEVER;
      })
      .optional()
      .transform((value) => value ?? fallback),
  );

/** A whole number. */
export const count = (name: string, min: number, max: number, fallback: number) =>
  of(name, z.coerce.number().int().min(min).max(max).default(fallback));

export const countOrNone = (name: string, min: number, max: number) =>
  of(name, z.coerce.number().int().min(min).max(max).optional());

export const milliseconds = (name: string, fallback: number, { min = 10, max = 600_000 } = {}) =>
  count(name, min, max, fallback);

/** Given in megabytes, read as bytes. */
export const megabytes = (name: string, max: number, fallback: number) =>
  of(
    name,
    z.coerce
      .number()
      .int()
      .min(1)
      .max(max)
      .default(fallback)
      .transform((mb) => mb * 1024 * 1024),
  );

/** An amount of money, read as millionths. */
export const money = (name: string, fallback: number) =>
  of(
    name,
    z.coerce
      .number()
      .min(0.000_001)
      .max(1_000_000_000)
      .default(fallback)
      .transform((amount) => Math.round(amount * 1_000_000)),
  );

export const oneOf = <const Word extends string>(name: string, words: readonly Word[], fallback: NoInfer<Word>) =>
  of(
    name,
    z
      .enum(words)
      .optional()
      .transform((word): Word => word ?? fallback),
  );

const httpUrl = z.url({ protocol: /^https?$/ });
const withoutSlash = (url: string) => url.replace(/\/+$/, '');

/** A URL, without a trailing slash. */
export const url = (name: string, fallback: string) => of(name, httpUrl.default(fallback).transform(withoutSlash));

export const urlOrNone = (name: string) =>
  of(
    name,
    httpUrl.optional().transform((value) => (value === undefined ? undefined : withoutSlash(value))),
  );

/** A tile URL template, on this site or another; "off" becomes ''. */
export const tileUrl = (name: string, fallback: string) =>
  of(
    name,
    z
      .string()
      .trim()
      .refine((value) => value === 'off' || /^(https?:\/\/|\/)(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})/.test(value), {
        message: 'is no address with {z}, {x} and {y}; "off" means none',
      })
      .transform((value) => (value === 'off' ? '' : value))
      .default(fallback),
  );

/** Where vector tiles are, on this site or another; '' when unset. */
export const vectorTilesUrl = (name: string) =>
  of(
    name,
    z
      .string()
      .trim()
      .regex(
        /^(?:https?:\/\/[^/\s]|\/)\S*$/,
        'is no address of vector tiles: a .pmtiles file, a template or a TileJSON document',
      )
      .optional()
      .transform((value) => value ?? ''),
  );

/** Comma-separated items; empty when unset. */
export const list = (name: string) =>
  of(
    name,
    z
      .string()
      .optional()
      .transform((value) => splitList(value)),
  );

/** Comma-separated words of a few; "none" means none of them. */
export const someOf = <const Word extends string>(name: string, words: readonly Word[], fallback: NoInfer<Word>[]) =>
  of(
    name,
    z
      .string()
      .transform((value, context) => {
        const chosen = splitList(value.toLowerCase()).filter((word) => word !== 'none');
        const known = words.filter((word) => chosen.includes(word));
        if (known.length === new Set(chosen).size) return known;
        context.addIssue({ code: 'custom', message: `"${value}" has other words than ${words.join(', ')} and none` });
        return z.NEVER;
      })
      .default(fallback),
  );

export const splitList = (value = ''): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
