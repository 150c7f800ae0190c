import { ask, type Cluster } from './cluster.ts';
import { lengthQuestion, toolQuestion } from './questions.ts';
import { type Reading, read } from './visitor.ts';

/** C02, X03: readers from every offset, on both instances, see the same bytes while it runs. */
export async function readEverywhere(cluster: Cluster): Promise<void> {
  for (const [kind, question] of [
    ['text', lengthQuestion('read everywhere', 150)],
    ['thinking, tool calls and several texts', toolQuestion('look everywhere')],
  ] as const) {
    const { different, readers } = await readFromEveryOffset(cluster, question);
    const name = `X03 reconnects that differ in a byte, of ${readers} (${kind})`;
    cluster.figures.note(name, different, { is: 0 });
  }
}

async function readFromEveryOffset(cluster: Cluster, question: string) {
  const { visitor, proxy } = cluster;
  const { sessionId, reader } = await ask(cluster, 0, question);
  const readers: { after: number; reading: Reading }[] = [];
  // One at every frame as it arrives, and one from each offset again near the end, when it is long past.
  for (let after = 0; ; after += 1) {
    await reader.upTo(after + 1);
    if (reader.chunks.length <= after) break;
    for (const from of new Set([after, Math.floor(after / 2)])) {
      const response = await visitor.resume(proxy.url, sessionId, from);
      if (response.status === 200) readers.push({ after: from, reading: read(response) });
    }
  }
  await reader.done;
  let different = 0;
  for (const { after, reading } of readers) {
    await reading.done;
    if (JSON.stringify(reading.chunks) !== JSON.stringify(reader.chunks.slice(after))) different += 1;
  }
  return { different, readers: readers.length };
}
