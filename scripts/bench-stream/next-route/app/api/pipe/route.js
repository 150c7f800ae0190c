/** The least that a route of this framework can do: the upstream's body as it is. */
export async function POST(request) {
  const upstream = await fetch(process.env.TARGET, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: request.headers.get('authorization') ?? '' },
    body: await request.text(),
    signal: request.signal,
  });
  return new Response(upstream.body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}

export const GET = () => new Response('ok');
