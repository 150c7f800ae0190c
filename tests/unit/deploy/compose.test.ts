import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, VARIABLE_NAMES } from '../../../lib/config.ts';

const TEXT = readFileSync('compose.yaml', 'utf8');
const EXAMPLE = readFileSync('deploy/compose.env.example', 'utf8');

const seconds = z.string().regex(/^\d+s$/);
const size = z.string().regex(/^\d+[mg]$/);
/** Of the compose specification what is used here; a key that is not known is a mistake. */
const service = z.strictObject({
  image: z.string().regex(/^[a-z-]+:(?!latest)[\w.${}:-]+$/),
  build: z
    .union([z.string(), z.strictObject({ context: z.string(), args: z.record(z.string(), z.string()) })])
    .optional(),
  restart: z.literal('unless-stopped'),
  init: z.boolean().optional(),
  command: z.array(z.string()).optional(),
  user: z
    .string()
    .regex(/^\d+:\d+$/)
    .optional(),
  env_file: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()),
  volumes: z.array(z.string()).optional(),
  tmpfs: z.array(z.string()).optional(),
  shm_size: size.optional(),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_started']) }))
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD-SHELL'), z.string()]),
      interval: seconds,
      timeout: seconds,
      retries: z.number(),
    })
    .optional(),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  cap_add: z.array(z.string()).optional(),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  stop_grace_period: seconds.optional(),
  mem_limit: size,
  pids_limit: z.number().optional(),
});
const file = z.strictObject({
  name: z.string(),
  'x-app': z.unknown(),
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.null()),
});

describe('compose.yaml', () => {
  const compose = file.parse(parse(TEXT, { merge: true }));
  const services = Object.entries(compose.services);
  const apps = services.filter(([, { build }]) => typeof build === 'object');

  it('names only services, networks, volumes and files that exist', () => {
    for (const [name, { depends_on = {}, networks, volumes = [], build }] of services) {
      expect(
        Object.keys(depends_on).filter((other) => !compose.services[other]),
        name,
      ).toEqual([]);
      expect(
        networks.filter((each) => !compose.networks[each]),
        name,
      ).toEqual([]);
      const sources = volumes.map((volume) => volume.split(':')[0] ?? '');
      expect(sources.filter((from) => !(from.startsWith('./') ? existsSync(from) : from in compose.volumes))).toEqual(
        [],
      );
      const context = typeof build === 'string' ? build : build?.context;
      if (context !== undefined) expect(existsSync(`${context}/Dockerfile`), name).toBe(true);
    }
    const waited = services.flatMap(([, { depends_on = {} }]) =>
      Object.entries(depends_on).filter(([, { condition }]) => condition === 'service_healthy'),
    );
    for (const [name] of waited) {
      expect(Boolean(compose.services[name]?.healthcheck) || apps.some(([app]) => app === name), name).toBe(true);
    }
  });

  it('R18 lets nobody in but Caddy, and nobody out but Caddy and the proxy with its list of hosts', () => {
    expect(compose.networks.inside?.internal).toBe(true);
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['caddy']);
    const outside = services.filter(([, { networks }]) => networks.includes('outside'));
    expect(outside.map(([name]) => name)).toEqual(['caddy', 'egress']);
    for (const [, { environment = {} }] of apps) {
      expect(environment).toMatchObject({ NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: 'http://egress:8888' });
    }
  });

  it('runs two instances, with rights for nothing', () => {
    expect(apps.map(([name]) => name)).toEqual(['app1', 'app2']);
    for (const [, app] of apps) {
      expect(app.cap_add).toBeUndefined();
      expect(app.tmpfs?.join()).toContain('/app/.data:');
    }
    expect(compose.services.caddy?.environment?.UPSTREAMS).toBe('app1:3000 app2:3000');
  });

  it('gives the instances a configuration that they accept, with time to end', () => {
    for (const [, { environment = {}, stop_grace_period }] of apps) {
      const own = Object.keys(environment).filter((name) => !/PROXY$/.test(name) || name === 'TRUSTED_PROXIES');
      expect(own.filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
      const env = Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, filled(text)]));
      const { config, notes } = readConfig(env);
      expect(notes).toEqual([]);
      expect(config.database.kind).toBe('postgres');
      // 25 s for the answers.
      expect(Number.parseInt(stop_grace_period ?? '', 10) * 1_000).toBeGreaterThan(config.shutdownDelayMs + 25_000);
    }
  });

  it('takes its secrets from the file of which there is an example, and has none itself', () => {
    const used = [...TEXT.matchAll(/(?<!\$)\$\{(\w+)(:[-?])?/g)];
    const named = [...EXAMPLE.matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect(used.map(([, name]) => name).filter((name) => !named.includes(name) && name !== 'TAG')).toEqual([]);
    const secrets = used.filter(([, name]) => /PASSWORD|SECRET/.test(name ?? ''));
    expect(secrets.length).toBeGreaterThan(3);
    expect(secrets.filter(([, , kind]) => kind !== ':?')).toEqual([]);
    expect([...EXAMPLE.matchAll(/^\w*(?:PASSWORD|SECRET|KEY)=(.+)$/gm)]).toEqual([]);
    const own = ['POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'SITE_ADDRESS'];
    expect(named.filter((name) => !own.includes(name ?? '') && !VARIABLE_NAMES.includes(name ?? ''))).toEqual([]);
  });
});

/** As compose fills in variables. */
const filled = (text: string) =>
  text.replace(/\$\{\w+:([-?])([^}]*)\}/g, (_, kind, rest) => (kind === '-' ? rest : 'x'));

describe('R18 the list of hosts that the app may reach', () => {
  const admitted = readFileSync('deploy/egress/hosts', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((pattern) => new RegExp(pattern, 'i'));
  const isAdmitted = (host: string) => admitted.some((pattern) => pattern.test(host));
  const urls = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(urls);

  it('has every host of the default configuration', () => {
    const { dashscope, geo } = readConfig({}).config;
    const hosts = urls([dashscope.baseUrl, geo])
      .filter((text) => text.startsWith('https://'))
      .map((text) => new URL(text).hostname);
    expect(hosts.length).toBeGreaterThan(8);
    expect(hosts.filter((host) => !isAdmitted(host))).toEqual([]);
  });

  it('has the regions of the model, and workspaces’ own domains', () => {
    const hosts = ['dashscope-intl.aliyuncs.com', 'dashscope-us.aliyuncs.com', 'cn-hongkong.dashscope.aliyuncs.com'];
    expect([...hosts, 'llm-1.ap-northeast-1.maas.aliyuncs.com'].filter((host) => !isAdmitted(host))).toEqual([]);
  });

  it.each([
    'example.com',
    'dashscope.aliyuncs.com.example.com',
    'evil-api.met.no.example',
    '169.254.169.254',
    'xapi.met.no',
  ])('does not have %s', (host) => {
    expect(isAdmitted(host)).toBe(false);
  });
});
