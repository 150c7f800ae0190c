import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import basemap from '../../generated/basemap.json' with { type: 'json' };
import { answerOf, lengthQuestion, scenarios } from '../chaos/questions.ts';
import { ChaosVisitor, read } from '../chaos/visitor.ts';
import { ChatPage } from '../e2e/page.ts';
import { portAt } from '../e2e/servers.ts';
import { fakeTilemaker } from '../fixtures/region/fake-tilemaker.ts';
import { wenxiPbf } from '../fixtures/region/wenxi-pbf.ts';
import { startMockDashScope } from '../mock-dashscope/server.ts';
import { type Alone, placeAlone, untilServing } from './alone.ts';

const PORT = portAt(40);
const HOST = `http://127.0.0.1:${PORT}`;
/** Of headers, in scripts/server-limits.mjs, with what it takes to notice. */
const CLOSED_WITHIN_MS = 15_000;

test.describe('D09 the standalone folder, alone and as a user without rights', () => {
  let alone: Alone;
  test.beforeAll(() => {
    alone = placeAlone();
  });
  test.afterAll(() => alone.remove());

  test('answers with a map, has every file, and disconnects who says nothing', async ({ page }) => {
    const started = alone.start({ PORT: String(PORT), HOSTNAME: 'some-container' });
    try {
      await untilServing(started, HOST);
      const silent = connect(PORT, '127.0.0.1');
      silent.write('GET / HTTP/1.1\r\n');
      const connectedAt = Date.now();
      const closed = once(silent.resume(), 'close').then(() => Date.now() - connectedAt);
      const chat = new ChatPage(page);
      const bad: string[] = [];
      page.on('response', (response) => response.status() >= 400 && bad.push(`${response.status()} ${response.url()}`));
      await chat.open(HOST);
      await chat.ask('巴黎在哪？');
      await expect(chat.map.locator('[data-ref]').first()).toBeVisible();
      expect(bad.filter((text) => text.includes(HOST))).toEqual([]);
      for (const path of ['/llms.txt', '/sw.js', '/manifest.webmanifest', `/basemap/${basemap.folder}/world-zh.json`]) {
        expect((await fetch(`${HOST}${path}`)).status, path).toBe(200);
      }
      expect(existsSync(join(alone.dir, '.data/wentu.db'))).toBe(true);
      expect(await closed).toBeLessThan(CLOSED_WITHIN_MS);
    } finally {
      await started.stop();
    }
    expect(started.output()).not.toMatch(/EACCES|EROFS|ENOENT|ERR_MODULE|does not work/);
  });

  test('lets a running answer end after SIGTERM, and then ends itself', async () => {
    const mock = await startMockDashScope({ scenarios });
    const started = alone.start({
      PORT: String(PORT),
      DASHSCOPE_API_KEY: 'sk-mock-0000000000',
      DASHSCOPE_BASE_URL: mock.url,
      DASHSCOPE_MODEL: 'mock-questions',
    });
    try {
      await untilServing(started, HOST);
      const visitor = new ChaosVisitor();
      const answer = read(await visitor.ask(HOST, crypto.randomUUID(), 'm1', lengthQuestion('last', 100)));
      await answer.upTo(5);
      const code = await started.stop();
      await answer.done;
      expect(answer.text()).toBe(answerOf(100));
      // The framework's own code for it; the systemd unit counts it as a success.
      expect(code).toBe(143);
    } finally {
      started.child.kill('SIGKILL');
      await mock.close();
    }
  });

  test('keeps conversations in memory where there is no volume', async () => {
    const bare = placeAlone({ hasVolume: false });
    const started = bare.start({ PORT: String(PORT) });
    try {
      await untilServing(started, HOST);
      expect(await (await fetch(`${HOST}/api/health`)).json()).toMatchObject({ status: 'up', kept: 'until restart' });
    } finally {
      await started.stop();
      bare.remove();
    }
  });

  test('has the programs of operators', () => {
    const csv = join(alone.dir, '../places.csv');
    writeFileSync(csv, 'name,lat,lon,kind\n试验咖啡馆,30.25,120.15,cafe\n');
    expect(alone.run(['scripts/places-import.ts', csv])).toContain('1 place (1 new');
    expect(alone.run(['scripts/places-import.ts', '--list'])).toContain('places.csv: 1 place');
    for (const program of ['reports', 'ratings']) {
      expect(alone.run(['--conditions=react-server', `scripts/${program}.ts`]), program).toBe('');
    }
    expect(alone.run(['scripts/backup.ts', '.data/monday'])).toMatch(/^\.data\/monday: \d+ conversations/);
    expect(alone.run(['scripts/restore.ts', '.data/monday', '--force'])).toContain('conversations');
  });

  test('makes a region, with a map where there is a tilemaker, and answers from it', async () => {
    const pbf = join(alone.dir, '../wenxi.osm.pbf');
    writeFileSync(pbf, wenxiPbf());
    const programs = join(alone.dir, '../programs');
    mkdirSync(programs);
    fakeTilemaker(programs);
    const PATH = `${programs}:/usr/bin:/bin`;
    const made = alone.run(['scripts/region.ts', pbf, '--no-streets'], { PATH });
    expect(made).toMatch(/^wenxi: the region \S+ is in use$/m);
    expect(made).toMatch(/^ {2}map {6}1 tiles/m);
    const started = alone.start({ PORT: String(PORT) });
    try {
      await untilServing(started, HOST);
      const tiles = await fetch(`${HOST}/api/region/tiles`);
      expect(await tiles.json()).toMatchObject({ attribution: '© OpenStreetMap contributors' });
    } finally {
      await started.stop();
    }
  });

  test('serves with several processes, or says what they need', async () => {
    expect(() => alone.run(['server.js'], { WORKERS: '2' })).toThrow(/WORKERS/);
    const url = process.env.TEST_POSTGRES_URL;
    expect(url !== undefined || process.env.REQUIRE_ENGINES !== '1', 'TEST_POSTGRES_URL is not set').toBe(true);
    if (url === undefined) return;
    const started = alone.start({ PORT: String(PORT), WORKERS: '2', DATABASE_URL: url });
    try {
      await untilServing(started, HOST);
      expect(await (await fetch(`${HOST}/api/health`)).json()).toMatchObject({ status: 'up' });
      const children = readdirSync('/proc')
        .filter((pid) => /^\d+$/.test(pid) && existsSync(`/proc/${pid}/status`))
        .filter((pid) => readFileSync(`/proc/${pid}/status`, 'utf8').includes(`\nPPid:\t${started.child.pid}\n`));
      expect(children).toHaveLength(2);
    } finally {
      await started.stop();
    }
  });

  test('refuses a path that it was not built for, and takes no secrets and no tests along', () => {
    expect(() => alone.run(['server.js'], { BASE_PATH: '/elsewhere' })).toThrow(/BASE_PATH: this build is for/);
    expect(readdirSync(alone.dir).filter((name) => /^(?:\.env|tests$)/.test(name))).toEqual([]);
  });
});
