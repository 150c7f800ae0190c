// A bare pass-through proxy in a process of its own: the limit of what Node can do. PORT, TARGET (a base URL).
import { createServer, request } from 'node:http';

const target = new URL(process.env.TARGET ?? '');

createServer((incoming, outgoing) => {
  const upstream = request(
    {
      host: target.hostname,
      port: target.port,
      path: incoming.url,
      method: incoming.method,
      headers: incoming.headers,
    },
    (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    },
  );
  upstream.on('error', () => outgoing.destroy());
  incoming.pipe(upstream);
}).listen(Number(process.env.PORT), '127.0.0.1');
