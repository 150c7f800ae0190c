import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSpool } from '../../../lib/places-store/import/spool.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wentu-spool-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('lines that wait in a file', () => {
  it('come back in order, with how far they are, whatever is in them', async () => {
    const spool = openSpool(join(dir, 'lines'));
    const written = Array.from({ length: 20_000 }, (_, at) => `${at} 银杏路 🌳`);
    for (const line of written) await spool.write(line);
    await spool.end();
    const [read, shares]: [string[], number[]] = [[], []];
    for await (const { line, share } of spool.lines()) {
      read.push(line);
      shares.push(share);
    }
    expect(read).toEqual(written);
    expect(shares.at(-1)).toBe(1);
    expect(shares[0]).toBeLessThan(0.5);
  });

  it.skipIf(process.platform !== 'linux')(
    'say in words that a disk is full, while they are written and at the end',
    async () => {
      const many = openSpool('/dev/full');
      const writing = async () => {
        for (let i = 0; i < 100_000; i++) await many.write('x'.repeat(100));
      };
      await expect(writing()).rejects.toThrow(/this disk is full.*TMPDIR.*REGION_DIR/);
      const few = openSpool('/dev/full');
      await few.write('x');
      await expect(few.end()).rejects.toThrow(/this disk is full/);
    },
  );

  it('say in words where there is no such folder', async () => {
    await expect(openSpool(join(dir, 'nowhere', 'lines')).end()).rejects.toThrow(/nowhere: .*ENOENT/);
  });
});
