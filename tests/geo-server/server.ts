import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf } from './answers.ts';
import { breakOff, type Fault, faultAnswer } from './faults.ts';
import { type GeoAnswer, type GeoRequest, PROVIDERS, type Provider } from './wire.ts';

export interface GeoServerOptions {
  /** Default: any free port. */
  port?: number;
  /** "2026-12-01": the day to which the recorded 25 November 2026 is moved. Default: bodies as recorded. */
  today?: string;
  /** Local time of the recorded places, "2026-12-01T09:30": the time of the current weather. Default: as recorded. */
  now?: () => string;
}

/** What a provider does instead of answering properly: a named fault, a fixed answer, or one made from the request. */
export type Behaviour = Fault | GeoAnswer | ((request: GeoRequest) => GeoAnswer);

export interface GeoServer {
  origin: string;
  /** The environment that points the product's providers here. */
  env: Record<string, string>;
  /** Every request, in order of arrival. */
  requests: GeoRequest[];
  hits(provider?: Provider): number;
  /** Until healed, or for this many requests. */
  set(provider: Provider | 'all', behaviour: Behaviour, times?: number): void;
  /** All is well again, and the count is zero. */
  reset(): void;
  close(): Promise<void>;
}

const VARIABLES: Record<string, string> = {
  OPEN_METEO_URL: 'open-meteo',
  OPEN_METEO_AIR_URL: 'open-meteo-air',
  OPEN_METEO_GEOCODING_URL: 'open-meteo-geocoding',
  MET_NO_URL: 'met-no',
  PHOTON_URL: 'photon',
  OVERPASS_URL: 'overpass/api/interpreter',
  OSRM_URL: 'osrm',
  VALHALLA_URL: 'valhalla',
  AMAP_URL: 'amap',
};
const RECORDED_DAY = Date.parse('2026-11-25');

/**
 * Ten geo providers behind one port, each under its own path, answering with the recorded bodies of
 * tests/fixtures/providers. Loopback only. NOMINATIM_URL is not in `env`: it is off unless a test turns it on.
 */
export async function startGeoServer({ port = 0, today, now }: GeoServerOptions = {}): Promise<GeoServer> {
  const requests: GeoRequest[] = [];
  const behaviours = new Map<Provider, { behaviour: Behaviour; left: number }>();
  const shiftMs = today ? Date.parse(today) - RECORDED_DAY : 0;

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await requestOf(message);
    if (!request) return send(response, { status: 404, body: 'no such provider' });
    requests.push(request);
    const entry = behaviours.get(request.provider);
    const right = answerOf(request) ?? { status: 404, body: '{"error":"no such path"}' };
    const sound = { ...right, body: present(shifted(textOf(right.body), shiftMs), now?.()) };
    if (!entry || entry.left-- <= 0) return send(response, sound);
    const { behaviour } = entry;
    if (typeof behaviour === 'function') return send(response, behaviour(request));
    if (typeof behaviour === 'object') return send(response, behaviour);
    const answer = faultAnswer(behaviour, request, sound.body);
    if (answer) send(response, answer);
    else breakOff(behaviour, response, sound.body);
  }

  const server = createServer((message, response) => {
    response.on('error', () => {});
    handle(message, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, { status: 500, body: String(error) });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    env: Object.fromEntries(Object.entries(VARIABLES).map(([name, path]) => [name, `${origin}/${path}`])),
    requests,
    hits: (provider) => requests.filter((request) => !provider || request.provider === provider).length,
    set(provider, behaviour, times = Number.POSITIVE_INFINITY) {
      const chosen = provider === 'all' ? PROVIDERS : [provider];
      for (const each of chosen) behaviours.set(each, { behaviour, left: times });
    },
    reset() {
      behaviours.clear();
      requests.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function requestOf(message: IncomingMessage): Promise<GeoRequest | undefined> {
  const url = new URL(message.url ?? '/', 'http://geo');
  const [, prefix = '', path = '/'] = /^\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
  const provider = PROVIDERS.find((each) => each === prefix);
  let body = '';
  for await (const chunk of message) body += String(chunk);
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
  return provider && { provider, method: message.method ?? 'GET', path, query: url.searchParams, headers, body };
}

const textOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));

/** Every date of the body, moved by whole days. */
function shifted(text: string, ms: number): string {
  if (ms === 0) return text;
  return text.replace(/\b2026-\d\d-\d\d/g, (day) => new Date(Date.parse(day) + ms).toISOString().slice(0, 10));
}

/** The moment of Open-Meteo's current weather: forecasts begin with its hour. */
function present(text: string, now: string | undefined): string {
  return now ? text.replace(/("current":\s*\{\s*"time":\s*")[^"]+/, (_, before) => `${before}${now}`) : text;
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: GeoAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(textOf(body));
}
