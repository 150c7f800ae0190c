import type { z } from 'zod';
import type { Locale } from '../i18n/index.ts';
import type { MapEffect } from '../map/state.ts';
import type { Referent, ToolContext } from './context.ts';

/**
 * A geo tool: its input, its output, how it runs, what it draws, what it tells the model. Safe in the browser bundle:
 * all I/O reaches `execute` through the context.
 */
export interface GeoTool<Input extends z.ZodType, Output extends z.ZodType> {
  /** For the model: what it is for, and when not to use it. */
  description: string;
  input: Input;
  output: Output;
  /** Runs once per call id. Absence is a value (a miss), failure a thrown AppError. */
  execute(input: z.output<Input>, context: ToolContext): Promise<z.output<Output>>;
  /** What the call does to the map. Pure; called on every fold. */
  map?(output: z.output<Output>): MapEffect[];
  /** What later messages can refer to. Pure. */
  refs?(output: z.output<Output>): Referent[];
  /** What the model reads back: ≤ 1.5 kB, no geometry. */
  tell(output: z.output<Output>, locale: Locale): string;
}

export function defineGeoTool<Input extends z.ZodType, Output extends z.ZodType>(
  tool: GeoTool<Input, Output>,
): GeoTool<Input, Output> {
  return tool;
}
