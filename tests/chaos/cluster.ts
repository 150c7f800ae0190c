import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MockDashScope, type SeenRequest, startMockDashScope } from '../mock-dashscope/server.ts';
import { postgresEngine, redisEngine, type TestEngine } from './engines.ts';
import type { Figures } from './figures.ts';
import { type Following, follow } from './follow.ts';
import { type Instance, startInstance } from './instance.ts';
import { Ledger } from './ledger.ts';
import { type RoundRobin, SERVED_BY, startRoundRobin } from './proxy.ts';
import { lengthQuestion, scenarios } from './questions.ts';
import type { Random } from './random.ts';
import { ChaosVisitor } from './visitor.ts';

/** Two instances on one PostgreSQL and one Redis; visitors only know the proxy in front of them. */
export interface Cluster {
  mock: MockDashScope;
  redis: TestEngine;
  postgres: TestEngine;
  proxy: RoundRobin;
  /** In the order used by the proxy. */
  instances: Instance[];
  /** Restarts the instance at this position. */
  restart(at: number): Promise<void>;
  /** One more instance, unknown to the proxy. */
  startBeside(options: { isDatabaseDown: boolean }): Promise<Instance>;
  figures: Figures;
  random: Random;
  ledger: Ledger;
  visitor: ChaosVisitor;
}

/** A running turn. */
export interface Asked {
  sessionId: string;
  /** The position of the instance that produces it. */
  producer: number;
  reader: Following;
  /** That reader and all later ones. */
  readers: Following[];
  /** Its request to the model; known once the first frame is there. */
  upstream(): SeenRequest | undefined;
}

export interface ClusterShape {
  count: number;
  hasRedis: boolean;
  /** What `npm run standalone` built, instead of `next start`. */
  isStandalone?: boolean;
  /** Of the instances. */
  env?: Record<string, string>;
  /** What visitors talk to. */
  front(ports: number[], port: number, dir: string): Promise<RoundRobin>;
}

const PAIR: ClusterShape = { count: 2, hasRedis: true, front: (ports) => startRoundRobin(ports) };

/** Runs `breaks` on a cluster of its own, then tears everything down. */
export async function withCluster(
  { figures, random, port }: { figures: Figures; random: Random; port: number },
  breaks: (cluster: Cluster) => Promise<void>,
  { count, hasRedis, isStandalone = false, front, env: more = {} }: ClusterShape = PAIR,
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-cluster-'));
  chmodSync(dir, 0o755);
  const mock = await startMockDashScope({ scenarios });
  const redis = redisEngine(port + 8, dir);
  const postgres = postgresEngine(port + 9, dir);
  const env = {
    REDIS_URL: hasRedis ? redis.url : '',
    DATABASE_URL: postgres.url,
    DASHSCOPE_API_KEY: 'sk-mock-0000000000',
    DASHSCOPE_BASE_URL: mock.url,
    DASHSCOPE_MODEL: 'mock-questions',
    ...more,
  };
  const ports = Array.from({ length: count }, (_, at) => port + at);
  const instances: Instance[] = [];
  let made: RoundRobin | undefined;
  try {
    await Promise.all([hasRedis ? redis.start() : undefined, postgres.start()]);
    instances.push(...(await Promise.all(ports.map((each) => startInstance(each, env, { isStandalone })))));
    const proxy = await front(ports, port + 6, dir);
    made = proxy;
    const visitor = new ChaosVisitor();
    // The first answer creates the cookie; questions asked at once must come from the same visitor.
    await visitor.stored(proxy.url, crypto.randomUUID());
    await breaks({
      mock,
      redis,
      postgres,
      proxy,
      instances,
      async restart(at) {
        instances[at] = await startInstance(port + at, env, { isStandalone });
      },
      startBeside: (options) => startInstance(port + 7, env, options),
      figures,
      random,
      ledger: new Ledger(),
      visitor,
    });
  } finally {
    await Promise.allSettled(instances.map((instance) => instance.signal('SIGKILL')));
    await Promise.allSettled([made?.close(), mock.close(), redis.kill(), postgres.kill()]);
    rmSync(dir, { recursive: true, force: true });
  }
}

let asked = 0;

/** Asks for this many tokens (or the given question) in a new conversation, through the proxy. */
export async function ask(cluster: Cluster, tokens: number, question?: string): Promise<Asked> {
  const { visitor, proxy, mock, ledger } = cluster;
  asked += 1;
  const name = `question ${asked}`;
  const text = question ?? lengthQuestion(name, tokens);
  const sessionId = crypto.randomUUID();
  const response = await visitor.ask(proxy.url, sessionId, 'm1', text);
  if (!response.ok) throw new Error(`a question was answered with status ${response.status}`);
  const reader = follow({ visitor, url: proxy.url, sessionId }, response);
  const readers = [reader];
  ledger.add({ sessionId, text, readers });
  return {
    sessionId,
    readers,
    producer: positionOf(response),
    reader,
    upstream: () => mock.requests.find(({ raw }) => raw.includes(`${name}:`)),
  };
}

/** Of the instance that answered; their ports begin at a multiple of ten. */
const positionOf = ({ headers }: Response) => Number(headers.get(SERVED_BY)) % 10;

/** The instance at this position. */
export function instanceAt({ instances }: Cluster, at: number): Instance {
  const instance = instances[at];
  if (!instance) throw new Error(`no instance ${at}`);
  return instance;
}

/** A second reader of a running turn, through the instance that does not produce it. */
export async function readElsewhere(cluster: Cluster, turn: Asked, after = 0): Promise<Following> {
  const { visitor, proxy } = cluster;
  for (;;) {
    const response = await visitor.resume(proxy.url, turn.sessionId, after);
    if (response.status !== 200) throw new Error(`a running answer was not there: status ${response.status}`);
    if (positionOf(response) !== turn.producer) {
      const reader = follow({ visitor, url: proxy.url, sessionId: turn.sessionId }, response, after);
      turn.readers.push(reader);
      return reader;
    }
    await response.body?.cancel();
  }
}

/** A turn's status in the store. */
export async function storedStatus({ visitor, proxy }: Cluster, sessionId: string): Promise<string | undefined> {
  const view = await visitor.stored(proxy.url, sessionId).catch(() => null);
  return view?.messages.at(-1)?.metadata.status;
}
