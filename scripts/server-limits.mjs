// Loaded before `next start`, which has no option for it: limits how long a client may take to send its headers and its
// whole request. A client that sends byte by byte, or connects and says nothing, is disconnected; answers may take as
// long as they need.
import http from 'node:http';

const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 };

const create = http.createServer;
http.createServer = (...given) => {
  const listener = given.find((value) => typeof value === 'function');
  const options = given.find((value) => typeof value === 'object') ?? {};
  return create({ ...LIMITS, ...options }, listener);
};
