import type { GeoToolName } from '../../lib/tools/registry.ts';

/** Something to do next: a call that runs without the model. */
export interface NextStep {
  label: string;
  name: GeoToolName;
  input: Record<string, unknown>;
  /** What the conversation says was asked. */
  text: string;
}
