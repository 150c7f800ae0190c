import { statSync } from 'node:fs';
import type { Figures } from '../chaos/figures.ts';
import { Attacker, cookieOf, waitOfOthers } from './attacker.ts';
import { answering } from './conversations.ts';

const MB = 1024 * 1024;
const sizeOf = (file: string) =>
  ['', '-wal'].reduce((sum, suffix) => sum + (statSync(`${file}${suffix}`, { throwIfNoEntry: false })?.size ?? 0), 0);

/** What strangers can store, and how long others wait meanwhile. file: of the database. */
export async function attackStorage(figures: Figures, port: number, file: string): Promise<void> {
  const other = new Attacker(port, '127.0.2.9');
  const big = JSON.stringify(answering('x'.repeat(900_000)));

  const before = sizeOf(file);
  const importer = new Attacker(port, '127.0.2.1');
  const flood = await waitOfOthers(other, async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const bodies = Array.from({ length: 20 }, () => big.replace(/"id":"[^"]{36}"/, `"id":"${crypto.randomUUID()}"`));
      const post = (body: string) => importer.ask('/api/sessions/import', { method: 'POST', body });
      statuses.push(...(await Promise.all(bodies.map(post))).map(({ status }) => status));
    }
    return statuses.filter((status) => status === 201).length;
  });
  figures.note('A03 imports taken of 100 without a cookie, 20 at a time', flood.result, { max: 35 });
  figures.note('A03 longest wait of others meanwhile', flood.waitMs, { max: 1_500, unit: ' ms' });
  figures.note('A03 stored by them', (sizeOf(file) - before) / MB, { max: 100, unit: ' MB' });

  const owner = new Attacker(port, '127.0.2.2');
  const conversation = answering('y'.repeat(900_000));
  const cookie = cookieOf(await owner.post('/api/sessions/import', conversation)) ?? '';
  const beforeShares = sizeOf(file);
  let shared = 0;
  for (let at = 0; at < 50; at += 1) {
    const answer = await owner.post('/api/shares', { sessionId: conversation.session.id }, { cookie });
    if (answer.status === 201) shared += 1;
  }
  figures.note('A03 shares taken of 50 at once', shared, { max: 30 });
  figures.note('A03 stored by them', (sizeOf(file) - beforeShares) / MB, { max: 60, unit: ' MB' });

  let searched = 0;
  const reader = new Attacker(port, '127.0.2.3');
  for (let at = 0; at < 400; at += 1) if ((await reader.ask('/api/sessions?search=a')).status === 200) searched += 1;
  figures.note('A03 searches taken of 400 in a minute', searched, { max: 155 });
}
