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

/** On responses over an encrypted connection. */
export const TRANSPORT_SECURITY = ['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const;
