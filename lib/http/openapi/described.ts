import type { z } from 'zod';
import type { ErrorCode } from '../../errors/table.ts';
import type { Json } from './components.ts';

export interface DescribedAnswer {
  description: string;
  /** Media type → its schema, or a description for a body that is not JSON. */
  content?: Record<string, z.ZodType | Json>;
  headers?: Record<string, string>;
}

export interface Described {
  id: string;
  tag: string;
  summary: string;
  description?: string;
  /** Path parameters → their schemas. */
  path?: Record<string, z.ZodType>;
  query?: z.ZodObject;
  body?: { schema: z.ZodType; type?: string; isOptional?: boolean };
  answers: Record<number, DescribedAnswer>;
  /** Error codes in addition to those that come with the method. */
  errors?: readonly ErrorCode[];
  /** The form of an error response; default: ErrorAnswer. */
  refusal?: z.ZodType;
  security?: Record<string, string[]>[];
}
