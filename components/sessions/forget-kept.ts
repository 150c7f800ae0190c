import { forgetShapes } from '../files/whole-shapes.ts';
import { KEPT_VIEWS } from '../map/kept-views.ts';
import { remembered } from '../ui/remembered.ts';

/** Forgets what only this browser has of its conversations: drafts, waiting messages, where maps were left, shapes of files. */
export async function forgetKept(): Promise<void> {
  for (const kind of ['draft:', 'queue:', KEPT_VIEWS]) remembered.forget(kind);
  await forgetShapes();
}
