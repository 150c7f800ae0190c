import { describe, expect, it } from 'vitest';
import { createLog } from '../../lib/log.ts';

describe('R15: the log', () => {
  const lines: string[] = [];
  const log = createLog(
    'info',
    (line) => lines.push(line),
    () => 0,
  );

  it('writes one JSON line per event, whatever the fields hold', () => {
    log('info', 'turn', { code: 'x\ny', ms: 3, missing: undefined });
    expect(lines).toEqual(['{"time":"1970-01-01T00:00:00.000Z","level":"info","event":"turn","code":"x\\ny","ms":3}']);
    log('debug', 'quiet');
    expect(lines).toHaveLength(1);
  });

  it('takes out keys and passwords', () => {
    log('warn', 'x', {
      a: 'bad key sk-abc12345',
      b: 'https://h/?key=topsecret&x=1',
      c: 'postgres://user:pa55@host/db',
    });
    expect(lines.at(-1)).not.toMatch(/abc12345|topsecret|pa55/);
  });
});
