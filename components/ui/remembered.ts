/** Drafts and layout in this browser. A browser that refuses storage forgets them; nothing here is secret. */
export const remembered = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(`wentu:${key}`);
    } catch {
      return null;
    }
  },
  /** Forgets all keys with this prefix. */
  forget(prefix: string): void {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(`wentu:${prefix}`));
      for (const key of keys) localStorage.removeItem(key);
    } catch {
      // A browser that refuses storage has nothing stored.
    }
  },
  /** null or '' deletes. */
  set(key: string, value: string | null): void {
    try {
      if (value) localStorage.setItem(`wentu:${key}`, value);
      else localStorage.removeItem(`wentu:${key}`);
    } catch {
      // Private windows and full disks refuse; the text is still in the box.
    }
  },
};
