/** Whether a host or an address is this machine itself, reachable from nowhere else. A URL's IPv6 host has brackets. */
export const isLoopbackHost = (host: string): boolean =>
  /^(localhost|(::ffff:)?127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
