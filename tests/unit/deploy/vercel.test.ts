import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { VARIABLE_NAMES } from '../../../lib/config.ts';

/** Of vercel.json what is used here. Source: https://vercel.com/docs/project-configuration */
const schema = z.strictObject({
  $schema: z.literal('https://openapi.vercel.sh/vercel.json'),
  framework: z.literal('nextjs'),
  installCommand: z.string(),
  buildCommand: z.string(),
  crons: z.array(z.strictObject({ path: z.string().max(512), schedule: z.string().max(256) })),
});
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('vercel.json', () => {
  const config = schema.parse(JSON.parse(readFileSync('vercel.json', 'utf8')));

  it('builds with a script that exists', () => {
    expect(scripts[/^npm run (\S+)$/.exec(config.buildCommand)?.[1] ?? '']).toContain('next build');
  });

  it('calls the sweep by GET, once a day, as the smallest plan allows', () => {
    for (const { path, schedule } of config.crons) {
      const route = `app${path}/route.ts`;
      expect(existsSync(route), route).toBe(true);
      expect(readFileSync(route, 'utf8')).toContain('export const GET');
      expect(schedule).toMatch(/^\d{1,2} \d{1,2} \* \* \*$/);
    }
    expect(config.crons.map(({ path }) => path)).toEqual(['/api/cron/sweep']);
  });

  it('lets no function ask for more time than the smallest plan gives', () => {
    const asked = globSync('app/**/route.ts').flatMap((file) => {
      const [, time] = /maxDuration = (\d+)/.exec(readFileSync(file, 'utf8')) ?? [];
      return time === undefined ? [] : [Number(time)];
    });
    expect(asked.length).toBeGreaterThan(2);
    expect(Math.max(...asked)).toBeLessThanOrEqual(300);
  });
});

describe.each(['README.md', 'README.zh-CN.md'])('the deploy button of %s', (file) => {
  const [, link = ''] = /\]\((https:\/\/vercel\.com\/new\/clone\?[^)]+)\)/.exec(readFileSync(file, 'utf8')) ?? [];

  it('asks for variables that exist, and says where they are explained', () => {
    const query = new URL(link).searchParams;
    const names = (query.get('env') ?? '').split(',');
    expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'COOKIE_SECRET', 'CRON_SECRET']));
    expect(names.filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
    expect(query.get('repository-url')).toMatch(/^https:\/\/github\.com\/[\w-]+\/wentu$/);
    expect(query.get('envLink')).toMatch(/docs\/deploy\/vercel\.md$/);
  });
});
