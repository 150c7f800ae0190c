import type { Calendar } from './dates.ts';
import type { JsonSchema, Problem } from './json-schema.ts';

/** One run of the mender: what it reads by, and what it has to say. */
export interface Mending {
  calendar: Calendar;
  /** Something is selected on the map: "here" means that. */
  isSelected: boolean;
  /** A field that no tool knows is a problem; else it is left out and said. */
  isStrict: boolean;
  problems: Problem[];
  /** Told to the model with the result. */
  notes: string[];
  /** A value of a schema: fields hold values, and values fields. */
  mend(value: unknown, schema: JsonSchema, path: string, run: Mending): unknown;
}
