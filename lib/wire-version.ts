/** The header in which the page names the wire version it speaks. API clients need not send it. */
export const WIRE_HEADER = 'x-wentu-wire';

/** Raised whenever an older page can no longer talk to the server; such a page is asked to reload. */
export const WIRE_VERSION = '1';
