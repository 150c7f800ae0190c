let last: Promise<void> = Promise.resolve();

/**
 * Resolves in a task in which nobody else's call does. Tiles wait for the same file; drawn one after the other in the
 * task that brings it, a screenful would block a slow phone for half a second.
 */
export function ownTask(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setTimeout(resolve)));
  return last;
}
