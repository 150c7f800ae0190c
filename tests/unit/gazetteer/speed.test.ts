import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { builtGazetteer, ROOT } from './shared.ts';

const gazetteer = builtGazetteer();
const QUERIES = [
  '北京',
  '杭州市西湖区',
  'San José',
  'Springfield',
  'Springfield, Illinois',
  '紐約',
  '乌鲁木其',
  'Barcelonna',
  'newyork',
  'Barcelo',
  'bj',
  '法国巴黎',
  '天安门',
  'Eiffel Tower',
  'qqxzvw',
  'PEK',
  '西湖',
  'Paris Texas',
  '不存在的地方',
  'Sidney',
];

describe('speed', () => {
  it('looks a name up in under 1 ms on average, typos included', () => {
    for (let i = 0; i < 20; i++) for (const query of QUERIES) gazetteer.find(query);
    const rounds = 20;
    const started = performance.now();
    for (let i = 0; i < rounds; i++) for (const query of QUERIES) gazetteer.find(query);
    expect((performance.now() - started) / (rounds * QUERIES.length)).toBeLessThan(1);
  });

  it('starts in under 200 ms and takes under 60 MB', () => {
    const code = `
      const { loadGazetteer } = await import('./lib/gazetteer/load.ts');
      const times = [];
      const before = process.memoryUsage().rss;
      for (let i = 0; i < 3; i++) {
        const started = performance.now();
        globalThis.kept = loadGazetteer(process.cwd());
        times.push(performance.now() - started);
        if (i === 0) globalThis.kept.find('北京');
        if (i === 0) times.rss = process.memoryUsage().rss - before;
      }
      console.log(JSON.stringify({ ms: Math.min(...times), mb: times.rss / 1e6 }));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: ROOT, encoding: 'utf8' });
    const { ms, mb } = JSON.parse(run.stdout) as { ms: number; mb: number };
    expect(ms).toBeLessThan(200);
    expect(mb).toBeLessThan(60);
  });
});
