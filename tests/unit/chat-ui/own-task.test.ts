import { expect, it } from 'vitest';
import { ownTask } from '../../../components/ui/own-task.ts';

it('lets each caller go on in a task of its own, in order', async () => {
  let task = 0;
  const seen: [string, number][] = [];
  const goOn = async (name: string) => {
    await ownTask();
    seen.push([name, task]);
    setImmediate(() => {
      task += 1;
    });
  };
  await Promise.all(['a', 'b', 'c'].map(goOn));
  expect(seen).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
});
