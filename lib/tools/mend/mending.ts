import type { Calendar } from './calendar.ts';
import type { JsonSchema, Problem } from './json-schema.ts';
import type { Tell } from './points.ts';
import { shortForm } from './short-form.ts';

/** One run of the mender: its context and its findings. */
export interface Mending {
  calendar: Calendar;
  /** Something is selected on the map, so "here" means that. */
  isSelected: boolean;
  /** Whether an unknown field is a problem; otherwise it is dropped with a note. */
  isStrict: boolean;
  problems: Problem[];
  /** Reported to the model with the result. */
  notes: string[];
  /** Repairs a value of a schema: fields hold values, and values fields. */
  mend(value: unknown, schema: JsonSchema, path: string, run: Mending): unknown;
}

/** Reports a change in the meaning of a field. */
export const tellOf =
  (run: Mending, path: string): Tell =>
  (change) =>
    run.notes.push(`"${path}" ${change}`);

/** "mode" was "bus": transit was used. */
export function tellTaken(run: Mending, path: string, given: unknown, taken: string): void {
  tellOf(run, path)(`was ${shortForm(given)}: ${taken} was taken`);
}
