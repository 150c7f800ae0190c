// Loaded before `next start`, which cannot be told: how long a client may take to send its headers and its whole request.
// Who sends them byte by byte, or opens a connection and says nothing, loses it; answers may take as long as they need.
import http from 'node:http';

const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 };

const create = http.createServer;
http.createServer = (...given) => {
  const listener = given.find((value) => typeof value === 'function');
  const options = given.find((value) => typeof value === 'object') ?? {};
  return create({ ...LIMITS, ...options }, listener);
};
