// Serves one built function from the folder of this file, as a platform's launcher does: nothing but its own files is there.
// node host.cjs middleware | route
const http = require('node:http');

process.chdir(__dirname);
globalThis.AsyncLocalStorage = require('node:async_hooks').AsyncLocalStorage;
const { config } = require('./.next/required-server-files.json');
const handle = process.argv[2] === 'middleware' ? proxied() : routed();
const server = http.createServer((request, response) => {
  Promise.resolve(handle(request, response)).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    response.writeHead(500).end();
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening on ${server.address().port}\n`));

function routed() {
  const NextServer = require('next/dist/server/next-server').default;
  return new NextServer({ conf: config, dir: '.', minimalMode: true, customServer: false }).getRequestHandler();
}

function proxied() {
  const entry = require('./.next/server/middleware.js');
  return async (request, response) => {
    const loaded = await entry;
    const url = `http://${request.headers.host}${request.url}`;
    const asked = { url, method: request.method, headers: request.headers, nextConfig: config, page: '/middleware' };
    const result = await (loaded.default ?? loaded)({ request: { ...asked, waitUntil() {} } });
    response.writeHead(result.response.status, Object.fromEntries(result.response.headers)).end();
  };
}
