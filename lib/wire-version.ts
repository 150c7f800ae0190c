/** Names the header in which the page says which version of the wire it speaks. API clients need not send it. */
export const WIRE_HEADER = 'x-wentu-wire';

/** Grows whenever a page of before can no longer talk to the server; such a page is asked to reload. */
export const WIRE_VERSION = '1';
