/** Drafts and layout in this browser. A browser that refuses storage forgets; nothing here is secret. */
export const remembered = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(`wentu:${key}`);
    } catch {
      return null;
    }
  },
  /** null or '' forgets. */
  set(key: string, value: string | null): void {
    try {
      if (value) localStorage.setItem(`wentu:${key}`, value);
      else localStorage.removeItem(`wentu:${key}`);
    } catch {
      // Private windows and full disks refuse; the text is still in the box.
    }
  },
};
