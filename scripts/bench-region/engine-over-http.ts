// The routing engine as a service of its own, with the configuration that its makers give it by default; bench-region/compared.ts
// starts it. Arguments: the folder of the engine's package, that of the tiles, a port. Its bindings answer as the service does.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { valhallaError } from '../../lib/region/streets/valhalla-error.ts';

type Method = 'route' | 'isochrone';
type Actor = Record<Method, (body: string) => Promise<string>>;

const [, , folder = '', tiles = '', port = ''] = process.argv;
const config = execFileSync('python3', [join(folder, 'valhalla_build_config'), '--mjolnir-tile-dir', tiles], {
  encoding: 'utf8',
});
const { Actor } = createRequire(import.meta.url)(resolve(folder)) as { Actor: new (config: string) => Actor };
const actor = new Actor(config);

createServer(async (request, response) => {
  const method =
    request.url === '/route' || request.url === '/isochrone' ? (request.url.slice(1) as Method) : undefined;
  if (!method) return response.end('{}');
  const answer = (status: number, body: string) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  try {
    answer(200, await actor[method](await text(request)));
  } catch (error) {
    answer(400, JSON.stringify(valhallaError(error instanceof Error ? error.message : String(error))));
  }
}).listen(Number(port), '127.0.0.1');
