import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { billOf, missingIn } from '../../../scripts/supply/bill.mjs';
import { faultsOf, packagesOf } from '../../../scripts/supply/faults.mjs';

interface Entry {
  version: string;
  integrity?: string | undefined;
  license?: string;
  dev?: boolean;
  [field: string]: unknown;
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const project = () => ({
  lock: json('package-lock.json') as { packages: Record<string, Entry> },
  manifest: json('package.json') as { dependencies: Record<string, string> },
  npmrc: readFileSync('.npmrc', 'utf8'),
  notice: readFileSync('NOTICE', 'utf8'),
  policy: json('scripts/supply/floors.json'),
});

/** The faults after a change. */
function faultsAfter(change: (at: ReturnType<typeof project>) => void): string[] {
  const changed = project();
  change(changed);
  return faultsOf(changed);
}
const put = (dir: string, entry: Partial<Entry>) =>
  faultsAfter(({ lock }) => {
    lock.packages[dir] = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT', ...lock.packages[dir], ...entry };
  });

describe('the packages', () => {
  it('A17, R16: are pinned, hashed, above the floors, of known licences', () => {
    expect(packagesOf(project().lock).length).toBeGreaterThan(300);
    expect(faultsOf(project())).toEqual([]);
  });

  it.each([
    ['node_modules/next', '16.4.0'],
    ['node_modules/react-dom', '19.3.1-rc.1'],
    ['node_modules/vitest/node_modules/vite', '7.1.9'],
  ])('A17: %s %s is below its floor, wherever it lies', (dir, version) => {
    expect(put(dir, { version })).toEqual([expect.stringContaining(`@${version}: at least`)]);
  });

  it('A17: versions published by thieves are refused', () => {
    expect(put('node_modules/debug', { version: '4.4.2' })).toEqual([expect.stringContaining('debug@4.4.2')]);
    expect(put('node_modules/x/node_modules/axios', { version: '1.14.1' })).toHaveLength(1);
  });

  it('R16: ranges, scripts, fresh versions and entries without a strong hash are refused', () => {
    expect(
      faultsAfter(({ manifest }) => {
        manifest.dependencies.zod = '^4.6.7';
      }),
    ).toEqual([expect.stringContaining('"^4.6.7" is a range')]);
    for (const [line, word] of [
      ['min-release-age=7', 'versions of the day'],
      ['ignore-scripts=true', 'scripts'],
      ['save-exact=true', 'ranges'],
    ] as const) {
      const faults = faultsAfter((at) => {
        at.npmrc = at.npmrc.replace(line, '');
      });
      expect(faults).toEqual([expect.stringContaining(word)]);
    }
    expect(put('node_modules/zod', { integrity: 'sha1-x' })).toEqual([expect.stringContaining('weak')]);
    expect(put('node_modules/new', { integrity: undefined })).toEqual([expect.stringContaining('no hash')]);
    expect(put('node_modules/zod', { hasInstallScript: true })).toEqual([expect.stringContaining('script')]);
  });

  it('R16: a licence is known, and an unusual one named in NOTICE', () => {
    expect(put('node_modules/new', { license: 'AGPL-3.0' })).toEqual([expect.stringContaining('AGPL-3.0')]);
    expect(put('node_modules/axe-core', { dev: false })).toEqual([expect.stringContaining('used in the product')]);
    const faults = faultsAfter((at) => {
      at.notice = at.notice.replaceAll('opening_hours', '');
    });
    expect(faults).toEqual([expect.stringContaining('NOTICE does not name it')]);
  });

  it('R16: a bill of materials can be made offline, and is that of the lock', async () => {
    const { lock } = project();
    const bill = await billOf('.');
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX' });
    expect(missingIn(bill, lock)).toEqual({ missing: [], added: [] });
    const shortened = { ...bill, components: bill.components.slice(1) };
    expect(missingIn(shortened, lock).missing).toHaveLength(1);
    expect(bill.components.every(({ licenses = [] }: { licenses?: unknown[] }) => licenses.length <= 2)).toBe(true);
  });
});
