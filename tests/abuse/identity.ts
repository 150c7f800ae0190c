import type { Figures } from '../chaos/figures.ts';
import { Attacker, cookieOf } from './attacker.ts';

/** Limits by address, forged addresses, thrown-away cookies, other sites' forms. */
export async function attackIdentity(figures: Figures, port: number): Promise<void> {
  const question = { message: 'hi' };

  const forger = new Attacker(port, '127.0.1.1');
  const cookies: string[] = [];
  let accepted = 0;
  for (let round = 0; round < 10; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => {
        const headers = { 'x-forwarded-for': `198.51.${round}.${at}`, forwarded: `for=198.51.${round}.${at}` };
        const cookie = cookies[at];
        return forger.post('/api/stream', question, {
          headers,
          isLeaving: true,
          ...(cookie !== undefined && { cookie }),
        });
      }),
    );
    accepted += answers.filter(({ status }) => status === 200).length;
    cookies.push(...answers.flatMap((answer) => cookieOf(answer) ?? []).slice(0, 30 - cookies.length));
  }
  figures.note('A02 requests accepted of 300 with a rotating X-Forwarded-For and 30 cookies', accepted, { max: 21 });

  const newcomer = await new Attacker(port, '127.0.1.2').post('/api/stream', question, { isLeaving: true });
  figures.note('A10 newcomers elsewhere refused meanwhile', Number(newcomer.status !== 200), { is: 0 });

  const headers = {
    'content-type': 'text/plain',
    origin: 'https://evil.example',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
  };
  let named = 0;
  for (const path of ['/api/chat', '/api/stream', '/api/sessions/import', '/api/shares', '/api/tools/locate']) {
    const answer = await new Attacker(port, '127.0.1.3').ask(path, { method: 'POST', headers, body: 'a=b' });
    if (answer.headers['set-cookie'] !== undefined || answer.status < 400) named += 1;
  }
  figures.note("A05 forms of another site's page that were taken or set a cookie", named, { is: 0 });

  const liar = new Attacker(port, '127.0.1.4');
  let believed = 0;
  for (const path of ['/', '/api/sessions']) {
    const { headers } = await liar.ask(path, { headers: { 'x-forwarded-proto': 'https' } });
    const isSecure = /; Secure|__Host-/.test([headers['set-cookie']].flat().join());
    believed += Number(isSecure || headers['strict-transport-security'] !== undefined);
  }
  figures.note("A16 answers that took a client's word for HTTPS", believed, { is: 0 });
}
