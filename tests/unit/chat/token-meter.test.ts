import { expect, it } from 'vitest';
import { createTokenMeter } from '../../../lib/chat/turn/ceiling.ts';
import type { Reservation } from '../../../lib/chat/turn/used.ts';

function meterAfter(kept: string) {
  const text = { now: kept };
  const settled: { tokens: number }[] = [];
  const meter = createTokenMeter(
    { costOf: (_model, { input, output }) => input + output },
    {
      reserved: { tokens: 9_000, cost: 9_000, at: 1, who: { owner: 'ann' } } as Reservation,
      model: 'm',
      settle: async (amounts) => void settled.push(amounts),
      read: () => 100,
      written: () => text.now.length,
    },
  );
  return { meter, text, settled };
}

it('gives back all that was booked for a continued answer that the model refused at once', async () => {
  const { meter, settled } = meterAfter('what was written before');
  meter.startStep();
  expect(await meter.end('rate_limited')).toMatchObject({ input: 0, output: 0, cost: 0 });
  expect(settled).toEqual([{ tokens: -9_000, cost: -9_000 }]);
});

it('estimates only what is new of a continued answer', async () => {
  const { meter, text } = meterAfter('x'.repeat(5_000));
  meter.startStep();
  text.now += 'y'.repeat(40);
  meter.step({ usage: {} as never, model: 'm' });
  expect(await meter.end()).toMatchObject({ input: 50, output: 20, isEstimated: true });
});
