import type { Calendar } from './dates.ts';
import type { JsonSchema, Problem } from './json-schema.ts';
import type { Tell } from './points.ts';
import { shown } from './shown.ts';

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

/** Tells of a field what was changed in its meaning. */
export const tellOf =
  (run: Mending, path: string): Tell =>
  (change) =>
    run.notes.push(`"${path}" ${change}`);

/** "mode" was "bus": transit was taken. */
export function tellTaken(run: Mending, path: string, given: unknown, taken: string): void {
  tellOf(run, path)(`was ${shown(given)}: ${taken} was taken`);
}
