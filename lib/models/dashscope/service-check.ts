import { z } from 'zod';
import { isAlibabaUrl } from '../../alibaba-url.ts';
import { cappedBytes } from '../../capped-bytes.ts';
import type { DashScopeConfig, ServerKind } from '../../config.ts';
import { isListed, serverByList, successorOf } from './servers.ts';

/** What the list of models says of the configuration. Contains nothing of a key, host or message. */
export interface ServiceState {
  /** 'unlisted': the server has no list; 'unreachable': no answer in time. */
  status: 'ok' | 'refused' | 'unlisted' | 'unreachable';
  atMs: number;
  server: ServerKind;
  /** How many models it has, and whether the configured one is among them. */
  models?: number;
  hasModel?: boolean;
  /** What to use in place of a model that is not there. */
  successor?: string;
}

export interface ServiceCheck {
  /**
   * Asks for the list unless an answer of the last ten minutes is known (if there was none, of the last half), or on its
   * way. Never throws.
   */
  check(): Promise<ServiceState | undefined>;
  /** The last answer for this configuration. Once checked, it is asked for again when it is old or of another one. */
  state(): ServiceState | undefined;
  /** What answers: as configured, else by its address, else by its list, which is asked for as by state(). */
  server(): ServerKind;
}

interface Settings {
  read: () => DashScopeConfig;
  fetch: typeof fetch;
  now: () => number;
}

const FRESH_MS = 10 * 60_000;
/** A server that is starting may soon be there. */
const UNREACHABLE_MS = 30_000;
const TIMEOUT_MS = 4_000;
const MAX_BYTES = 2_000_000;

const list = z.object({ data: z.array(z.object({ id: z.string(), owned_by: z.string().optional() })) });

/** Checks address, key and model with one small request: GET /models. */
export function createServiceCheck({ read, fetch, now }: Settings): ServiceCheck {
  let last: { of: string; state: ServiceState } | undefined;
  let isAsked = false;
  let pending: { of: string; state: Promise<ServiceState> } | undefined;
  const keyOf = ({ baseUrl, keys, model }: DashScopeConfig) => [baseUrl, keys[0], model].join(' ');
  const known = (config: DashScopeConfig) => (last?.of === keyOf(config) ? last.state : undefined);

  function serverOf(config: DashScopeConfig): ServerKind {
    if (config.server !== 'auto') return config.server;
    return isAlibabaUrl(config.baseUrl) ? 'dashscope' : (known(config)?.server ?? 'other');
  }

  async function learn(config: DashScopeConfig): Promise<ServiceState> {
    const found = await ask(config, fetch);
    const isTold = config.server !== 'auto' || isAlibabaUrl(config.baseUrl);
    const server = isTold ? serverOf(config) : (serverByList(config.model, found.models ?? []) ?? serverOf(config));
    const ids = found.models?.map(({ id }) => id);
    const hasModel = !ids || isListed(config.model, ids, server);
    const successor = successorOf(config.model, server);
    const state: ServiceState = {
      status: found.status,
      atMs: now(),
      server,
      ...(found.models && { models: found.models.length, hasModel }),
      ...(!hasModel && successor && { successor }),
    };
    last = { of: keyOf(config), state };
    return state;
  }

  async function check(): Promise<ServiceState | undefined> {
    isAsked = true;
    const config = read();
    if (config.keys.length === 0) return undefined;
    const before = known(config);
    const freshMs = before?.status === 'unreachable' ? UNREACHABLE_MS : FRESH_MS;
    if (before && now() - before.atMs < freshMs) return before;
    const of = keyOf(config);
    if (pending?.of !== of) {
      const asked = { of, state: learn(config) };
      pending = asked;
      void asked.state.finally(() => {
        if (pending === asked) pending = undefined;
      });
    }
    return pending.state;
  }

  const renew = () => {
    if (isAsked) void check();
  };

  return {
    check,
    state() {
      renew();
      return known(read());
    },
    server() {
      renew();
      return serverOf(read());
    },
  };
}

type Found = Pick<ServiceState, 'status'> & { models?: z.infer<typeof list>['data'] };

async function ask({ baseUrl, keys }: DashScopeConfig, fetch: Settings['fetch']): Promise<Found> {
  try {
    const response = await fetch(`${baseUrl}/models`, {
      headers: { authorization: `Bearer ${keys[0]}`, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 401 || response.status === 403) return { status: 'refused' };
    if (response.status >= 500) return { status: 'unreachable' };
    if (!response.ok) return { status: 'unlisted' };
    if (!response.body) return { status: 'unlisted' };
    const { bytes, isWhole } = await cappedBytes(response.body, MAX_BYTES);
    const models = isWhole ? list.safeParse(JSON.parse(Buffer.from(bytes).toString())).data?.data : undefined;
    return models ? { status: 'ok', models } : { status: 'unlisted' };
  } catch (error) {
    return { status: error instanceof SyntaxError ? 'unlisted' : 'unreachable' };
  }
}
