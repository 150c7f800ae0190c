import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { untilTrue } from './instance.ts';
import { type RoundRobin, SERVED_BY } from './proxy.ts';

/** Debian's nginx in front of the instances, as in docs/deploy.md: connections kept open, answers unbuffered. */
export async function startNginx(ports: readonly number[], port: number, dir: string): Promise<RoundRobin> {
  const command = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
  if (!command) throw new Error('nginx is not installed (apt-get install nginx-light)');
  const file = join(dir, 'nginx.conf');
  writeFileSync(file, configOf(ports, port, dir));
  const child = await startChild(
    { name: 'nginx', port, command, args: ['-c', file, '-p', dir], atExit: 'SIGTERM' },
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const url = `http://127.0.0.1:${port}`;
  await untilTrue('nginx to serve', 20_000, async () => {
    child.assertRunning();
    return (await fetch(`${url}/api/health`).catch(() => null))?.ok ?? false;
  });
  return {
    url,
    isUp: () => true,
    async close() {
      child.kill('SIGTERM');
      await child.ended;
    },
  };
}

const configOf = (ports: readonly number[], port: number, dir: string) => `
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
${ports.map((each, at) => `    ~:${each}$ ${at};`).join('\n')}
  }
  upstream wentu {
${ports.map((each) => `    server 127.0.0.1:${each} max_fails=0;`).join('\n')}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 256m;
    add_header ${SERVED_BY} $served_by always;
    location / {
      proxy_pass http://wentu;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_buffering off;
      proxy_read_timeout 330s;
      # An instance that is about to end says 503 before it has done anything.
      proxy_next_upstream error timeout http_503 non_idempotent;
      proxy_next_upstream_tries 4;
    }
  }
}
`;
