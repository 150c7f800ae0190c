import { expect, test } from 'vitest';
import { UpstreamFailure } from '../../../../lib/models/dashscope/failure.ts';
import { createKeyPool } from '../../../../lib/models/dashscope/key-pool.ts';

const KEY = ['one'];
const failing = () => new UpstreamFailure('upstream_unavailable', { retry: 'backoff', key: 'failing' });
const refused = () => new UpstreamFailure('invalid_key', { retry: 'never', key: 'refused' });

test('a breaker opens for its own fifteen seconds, though the key was refused before', () => {
  let now = 0;
  const pool = createKeyPool(() => now);
  pool.fail('one', refused());
  for (let at = 0; at < 5; at += 1) pool.fail('one', failing());
  expect(pool.pick(KEY)).toBeUndefined();
  expect(pool.opensInMs(KEY)).toBe(15_000);
  now = 15_001;
  // The only key is tried again: its rest is not an outage of the service.
  expect(pool.pick(KEY)).toBe('one');
  expect(pool.health(KEY)).toMatchObject([{ state: 'refused' }]);
  pool.succeed('one');
  expect(pool.health(KEY)).toMatchObject([{ state: 'ready' }]);
});

test('a key that is refused while the breaker is open keeps its rest', () => {
  let now = 0;
  const pool = createKeyPool(() => now);
  for (let at = 0; at < 5; at += 1) pool.fail('one', failing());
  pool.fail('one', refused());
  expect(pool.health(KEY)).toMatchObject([{ state: 'open', untilMs: 15_000 }]);
  now = 20_000;
  expect(pool.hasOther(['one', 'two'], 'two')).toBe(false);
  expect(pool.hasOther(['one', 'two'], 'one')).toBe(true);
});
