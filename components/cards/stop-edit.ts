import type { useStopDrag } from './use-stop-drag.ts';
import type { TripEdit } from './use-trip-edit.ts';

/** What can be done with the stops of a trip. */
export interface StopEdit extends TripEdit, ReturnType<typeof useStopDrag> {
  /** Says how to move a stop with the keys. */
  keysId: string;
  /** The trip has no other stop. */
  isOnly: boolean;
}
