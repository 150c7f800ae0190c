import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Value = { stringValue?: string; intValue?: number | string; boolValue?: boolean };

export interface CollectedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  ms: number;
  /** OTLP: 2 is an error. */
  status: number | undefined;
  attributes: Record<string, string | number | boolean | undefined>;
}

export interface Collector {
  url: string;
  spans: CollectedSpan[];
  /** All bodies as received. */
  raw: string[];
  headers: Record<string, unknown>[];
  /** The status of further answers. */
  answerWith(status: number): void;
  close(): Promise<void>;
}

/** A stand-in for an OpenTelemetry collector: takes OTLP/HTTP JSON at /v1/traces. */
export async function startCollector(): Promise<Collector> {
  const collector: Pick<Collector, 'spans' | 'raw' | 'headers'> = { spans: [], raw: [], headers: [] };
  let status = 200;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('utf8');
    if (request.url === '/v1/traces' && request.headers['content-type'] === 'application/json' && status === 200) {
      collector.raw.push(body);
      collector.headers.push(request.headers);
      collector.spans.push(...spansIn(body));
    }
    response.writeHead(request.url === '/v1/traces' ? status : 404, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...collector,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith(given) {
      status = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface WireSpan extends Pick<CollectedSpan, 'traceId' | 'spanId' | 'name'> {
  parentSpanId?: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  status?: { code?: number };
  attributes: { key: string; value: Value }[];
}

function spansIn(body: string): CollectedSpan[] {
  const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: WireSpan[] }[] }[] };
  return resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    .map(({ startTimeUnixNano, endTimeUnixNano, status, attributes, ...span }) => ({
      ...span,
      ms: Number(BigInt(endTimeUnixNano) - BigInt(startTimeUnixNano)) / 1e6,
      status: status?.code,
      attributes: Object.fromEntries(
        attributes.map(({ key, value }) => [
          key,
          value.stringValue ?? value.boolValue ?? (value.intValue === undefined ? undefined : Number(value.intValue)),
        ]),
      ),
    }));
}
