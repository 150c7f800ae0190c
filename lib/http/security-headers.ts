/** On every response of the site: pages, routes and files alike. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'geolocation=(self), camera=(), microphone=(self), payment=(), usb=(), browsing-topics=(), display-capture=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** For anything that is not a page: nothing in it may run, whatever the browser takes it for. */
export const INERT_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** For the build's own scripts: a worker obeys the policy of its own file, and loads its parts from beside it. */
export const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

/** On responses over an encrypted connection. */
export const TRANSPORT_SECURITY = ['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const;
