const MARK = '#move=';

/** Where a phone takes a conversation. Behind #, the token reaches no server, proxy or log on the way. */
export const moveUrl = (origin: string, path: string, token: string): string => `${origin}${path}${MARK}${token}`;

/** The token in the part of an address behind #; null: there is none. */
export const movedToken = (hash: string): string | null => (hash.startsWith(MARK) ? hash.slice(MARK.length) : null);
