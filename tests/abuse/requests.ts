import type { Figures } from '../chaos/figures.ts';
import { Attacker } from './attacker.ts';

const PATHS = [
  '/share/%E0%A4%A',
  '/%',
  '/share/%00',
  '/api/sessions/%ZZ',
  '/api/chat/%E0%A4%A/stream',
  '/iconx',
  '/favicon.icox',
  '/manifestx',
  '/basemap/x',
  '/_next/image?url=%2F..%2F..%2Fetc%2Fpasswd&w=1&q=1',
  '/_next/data/x/y.json',
  '/api/nowhere',
  '/share/..%2f..%2fetc%2fpasswd',
  '/share/not-a-share',
  '/icon.svg',
  '/favicon.ico/',
  '/api//health',
  `/${'a'.repeat(9_000)}`,
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

/** Odd paths, methods and bodies: each gets the right answer, with its headers. */
export async function attackRequests(figures: Figures, port: number): Promise<void> {
  let [asked, failed, bare] = [0, 0, 0];
  for (const [at, path] of PATHS.entries()) {
    const who = new Attacker(port, `127.0.4.${at + 1}`);
    for (const method of METHODS) {
      const answer = await who.ask(path, { method, headers: { 'next-action': 'a'.repeat(40) } });
      asked += 1;
      if (answer.status >= 500 || answer.status < 200) failed += 1;
      const { headers } = answer;
      const isBare = !headers['content-security-policy'] || headers['x-content-type-options'] !== 'nosniff';
      if (!isBare && !(answer.status >= 400 && headers['set-cookie'])) continue;
      bare += 1;
      console.log(`  bare: ${method} ${path.slice(0, 40)} ${answer.status}`);
    }
  }
  figures.note(`A13 answers of 5xx to ${asked} odd paths and methods`, failed, { is: 0 });
  figures.note('A14 answers without their headers', bare, { is: 0 });

  const who = new Attacker(port, '127.0.4.100');
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  let wrong = 0;
  for (const path of ['/api/sessions/import', '/api/chat', '/api/stream', '/api/tools/locate', '/api/shares']) {
    const { status } = await who.ask(path, { method: 'POST', body: `{"input":${deep},"message":${deep}}` });
    if (status < 400 || status >= 500) wrong += 1;
  }
  figures.note('A13 bodies nested 20,000 deep not refused with 4xx', wrong, { is: 0 });
}
