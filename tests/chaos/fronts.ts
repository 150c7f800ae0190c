import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { untilTrue } from './instance.ts';
import { type RoundRobin, SERVED_BY } from './proxy.ts';

/** Serves over HTTPS as well, below `port`. */
const SECURE = -1;
/** Of the app in its build. */
const BASE_PATH = process.env.BASE_PATH ?? '';

/** Debian's nginx with deploy/nginx.conf: other addresses, a certificate of its own, and plain HTTP beside it. */
export async function startNginx(ports: readonly number[], port: number, dir: string): Promise<RoundRobin> {
  certify(dir);
  const sample = readFileSync('deploy/nginx.conf', 'utf8')
    .replace(/( *)server 127\.0\.0\.1:3001(.*)\n.*\n/, (_, indent, rest) =>
      ports.map((each) => `${indent}server 127.0.0.1:${each}${rest}\n`).join(''),
    )
    .replace('listen 80;', `listen 127.0.0.1:${port + 2 * SECURE};`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};\n  listen 127.0.0.1:${port + SECURE} ssl http2;`)
    .replaceAll('/etc/ssl/wentu', dir)
    .replace('location / {', `location ${BASE_PATH || '/'} {\n    add_header ${SERVED_BY} $served_by always;`);
  const file = join(dir, 'nginx.conf');
  writeFileSync(file, aroundNginx(sample, ports, dir));
  return start('nginx', ['/usr/sbin/nginx', '/usr/bin/nginx'], { port, args: ['-c', file, '-p', dir] });
}

/** Debian's Caddy with deploy/Caddyfile. */
export async function startCaddy(ports: readonly number[], port: number, dir: string): Promise<RoundRobin> {
  const sample = readFileSync('deploy/Caddyfile', 'utf8').replace(
    'flush_interval -1',
    `flush_interval -1\nheader_down ${SERVED_BY} {http.reverse_proxy.upstream.port}`,
  );
  const file = join(dir, 'Caddyfile');
  // Nothing outside its folder: no certificate into the system's store, no ports 80 and 2019.
  writeFileSync(
    file,
    `{\nadmin off\nskip_install_trust\nauto_https disable_redirects\nlog {\nlevel ERROR\n}\n}\n${sample}`,
  );
  const env = {
    HOME: dir,
    XDG_DATA_HOME: dir,
    XDG_CONFIG_HOME: dir,
    SITE_ADDRESS: `http://127.0.0.1:${port}, https://localhost:${port + SECURE}`,
    UPSTREAMS: ports.map((each) => `127.0.0.1:${each}`).join(' '),
  };
  const args = ['run', '--adapter', 'caddyfile', '--config', file];
  return start('Caddy', ['/usr/bin/caddy', '/usr/local/bin/caddy'], { port, args, env, isQuiet: true });
}

async function start(
  name: string,
  places: string[],
  {
    port,
    args,
    env = {},
    isQuiet = false,
  }: { port: number; args: string[]; env?: Record<string, string>; isQuiet?: boolean },
): Promise<RoundRobin> {
  const command = places.find((path) => existsSync(path));
  if (!command) throw new Error(`${name} is not installed (apt-get install --no-install-recommends nginx-light caddy)`);
  const child = await startChild(
    { name, port, command, args, atExit: 'SIGTERM' },
    { stdio: ['ignore', 'ignore', isQuiet ? 'ignore' : 'inherit'], env: { ...process.env, ...env } },
  );
  const url = `http://127.0.0.1:${port}${BASE_PATH}`;
  await untilTrue(`${name} to serve`, 20_000, async () => {
    child.assertRunning();
    return (await fetch(`${url}/api/health`).catch(() => null))?.ok ?? false;
  });
  return {
    url,
    secureUrl: `https://localhost:${port + SECURE}${BASE_PATH}`,
    isUp: () => true,
    async close() {
      child.kill('SIGTERM');
      await child.ended;
    },
  };
}

function certify(dir: string): void {
  const [key, chain] = [join(dir, 'privkey.pem'), join(dir, 'fullchain.pem')];
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', chain], { stdio: 'ignore' });
}

const aroundNginx = (sample: string, ports: readonly number[], dir: string) => `
daemon off;
worker_processes 1;
pid ${dir}/nginx.pid;
error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${dir}/nginx-body;
  proxy_temp_path ${dir}/nginx-proxy;
  fastcgi_temp_path ${dir}/nginx-fastcgi;
  uwsgi_temp_path ${dir}/nginx-uwsgi;
  scgi_temp_path ${dir}/nginx-scgi;
  map $upstream_addr $served_by {
${ports.map((each) => `    ~:${each}$ ${each};`).join('\n')}
  }
${sample}
}
`;
