import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, StreamLog } from '../../lib/streams/streams.ts';

const id = () => crypto.randomUUID();
const never = () => new AbortController().signal;

export interface Instances {
  /** The instance that produces. */
  producer: StreamLog;
  /** The one that reads and stops: the same one for a single-process engine. */
  reader: StreamLog;
  /** Makes the producer's heartbeats look too old. */
  silence: () => void;
  close: () => Promise<void>;
}

/** What every stream engine promises. aliveMs of the engine under test is short, so that silence is noticed soon. */
export function streamsContract(name: string, open: () => Promise<Instances>): void {
  describe(`stream log on ${name}`, () => {
    let instances: Instances;
    beforeAll(async () => {
      instances = await open();
    });
    afterAll(() => instances.close());

    async function all(frames: AsyncIterable<Frame> | null): Promise<Frame[]> {
      if (!frames) throw new Error('no such log');
      const list: Frame[] = [];
      for await (const frame of frames) list.push(frame);
      return list;
    }
    const read = (stream: string, after = 0) => instances.reader.read(stream, after, never());

    it('answers a ping', async () => {
      await expect(instances.producer.ping()).resolves.toBeUndefined();
    });

    it('has no log before one is made', async () => {
      expect(await read(id())).toBeNull();
    });

    it('numbers frames from 1 without gaps and ends readers after the last', async () => {
      const stream = id();
      const writer = await instances.producer.create(stream, 1);
      for (const data of ['"a"', '"b"', '"c"']) await writer.append(data);
      await writer.end();
      expect(await all(await read(stream))).toEqual([
        { offset: 1, data: '"a"' },
        { offset: 2, data: '"b"' },
        { offset: 3, data: '"c"' },
      ]);
    });

    it('A09: keeps nothing of a log that was removed, ends its readers, and refuses its writer', async () => {
      const stream = id();
      const writer = await instances.producer.create(stream, 1);
      await writer.append('"a"');
      const late = await instances.producer.read(stream, 1, never());
      const reading = all(late);
      await instances.producer.remove([stream, id()]);
      expect(await reading).toEqual([]);
      await expect(
        (async () => {
          for (const data of ['"b"', '"c"']) await writer.append(data);
        })(),
      ).rejects.toThrow();
      const left = await read(stream);
      expect(left === null ? [] : await all(left)).toEqual([]);
      // The conversation was restored, and the same answer goes on.
      const again = await instances.producer.create(stream, 2);
      await again.append('"d"');
      await again.end();
      expect((await all(await read(stream))).map(({ data }) => data)).toEqual(['"d"']);
    });

    it('sends what is there, then what arrives, to every reader', async () => {
      const stream = id();
      const writer = await instances.producer.create(stream, 1);
      await writer.append('"early"');
      const readers = await Promise.all([read(stream), read(stream), read(stream)]);
      const reading = readers.map(all);
      for (const data of ['"x"', '"y"']) await writer.append(data);
      await writer.end();
      for (const frames of await Promise.all(reading)) {
        expect(frames.map(({ data }) => data)).toEqual(['"early"', '"x"', '"y"']);
      }
    });

    it('C02: replays the same bytes from every offset', async () => {
      const stream = id();
      const writer = await instances.producer.create(stream, 1);
      const sent = Array.from({ length: 40 }, (_, at) => JSON.stringify(`第${at}段 👩‍👩‍👧 \u0000 ${'字'.repeat(at)}`));
      for (const data of sent) await writer.append(data);
      await writer.end();
      for (let after = 0; after <= sent.length; after += 1) {
        const rest = await all(await read(stream, after));
        expect([...sent.slice(0, after), ...rest.map(({ data }) => data)].join('')).toBe(sent.join(''));
      }
    });

    it('X03: a reader that moves to the other instance after any frame misses and repeats nothing', async () => {
      const stream = id();
      const writer = await instances.producer.create(stream, 1);
      const sent = Array.from({ length: 40 }, (_, at) => JSON.stringify(`第${at}段 👩‍👩‍👧 ${'字'.repeat(at)}`));
      const moved: Promise<Frame[]>[] = [];
      for (const [at, data] of sent.entries()) {
        await writer.append(data);
        const to = at % 2 === 0 ? instances.reader : instances.producer;
        moved.push(to.read(stream, at, never()).then(all));
      }
      await writer.end();
      for (const [after, frames] of (await Promise.all(moved)).entries()) {
        expect(frames).toEqual(sent.slice(after).map((data, at) => ({ offset: after + at + 1, data })));
      }
    });

    it('takes more than 100,000 characters through in order', async () => {
      const stream = id();
      const writer = await instances.producer.create(stream, 1);
      const sent = Array.from({ length: 100 }, (_, at) => `"${at}${'x'.repeat(4_000)}"`);
      const reading = read(stream).then(all);
      for (const data of sent) await writer.append(data);
      await writer.end();
      expect((await reading).map(({ data }) => data)).toEqual(sent);
    });

    it('X08: refuses an older producer once a newer one has begun', async () => {
      const stream = id();
      const old = await instances.producer.create(stream, 1);
      await old.append('"old"');
      const fresh = await instances.reader.create(stream, 2);
      await fresh.append('"fresh"');
      await expect(instances.producer.create(stream, 1)).rejects.toMatchObject({ code: 'stream_interrupted' });
      await fresh.end();
      expect((await all(await read(stream))).map(({ data }) => data)).toEqual(['"fresh"']);
    });

    it('X07: stops the producer from another instance, once', async () => {
      const stream = id();
      await instances.producer.create(stream, 1);
      const stopped = Promise.withResolvers<string>();
      let times = 0;
      await instances.producer.onStop(stream, () => {
        times += 1;
        stopped.resolve('stopped');
      });
      expect(await instances.reader.requestStop(stream)).toBe(true);
      expect(await stopped.promise).toBe('stopped');
      await instances.reader.requestStop(stream);
      expect(times).toBe(1);
    });

    it('says when nobody is producing what should be stopped', async () => {
      expect(await instances.reader.requestStop(id())).toBe(false);
    });

    it('lets a reader go when it aborts', async () => {
      const stream = id();
      const writer = await instances.producer.create(stream, 1);
      await writer.append('"a"');
      const controller = new AbortController();
      const frames = await instances.reader.read(stream, 0, controller.signal);
      const seen: string[] = [];
      for await (const { data } of frames ?? []) {
        seen.push(data);
        controller.abort();
      }
      expect(seen).toEqual(['"a"']);
      await writer.end();
    });

    it('X02: tells readers when the producer falls silent, after what it had said', async () => {
      const stream = id();
      const writer = await instances.producer.create(stream, 1);
      await writer.append('"half"');
      const frames = await read(stream);
      const seen: string[] = [];
      const reading = (async () => {
        for await (const { data } of frames ?? []) seen.push(data);
      })();
      instances.silence();
      await expect(reading).rejects.toMatchObject({ code: 'stream_interrupted' });
      expect(seen).toEqual(['"half"']);
    });
  });
}
