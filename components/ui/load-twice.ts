/** A part of the page that did not arrive, though it was asked for twice. */
export class NotLoaded extends Error {
  override name = 'NotLoaded';
}

/**
 * What `load` imports, asked for once more at once if it does not come and there is a network. Throws NotLoaded. The build's own loader asks a
 * second time for each file and forgets what failed, so that every import() after that is a new attempt.
 */
export async function loadTwice<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load().catch((cause: unknown) => {
      if (navigator.onLine === false) throw cause;
      return load();
    });
  } catch (cause) {
    throw new NotLoaded('a part of the page could not be loaded', { cause });
  }
}
