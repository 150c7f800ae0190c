// npm run sbom [-- FILE]
// Writes the bill of materials of package-lock.json in CycloneDX (default: sbom.cdx.json), without asking the network.
import { readFileSync, writeFileSync } from 'node:fs';
import { billOf, missingIn } from './supply/bill.mjs';

const file = process.argv[2] ?? 'sbom.cdx.json';
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const bill = await billOf('.');
const { missing, added } = missingIn(bill, lock);
if (missing.length > 0 || added.length > 0) {
  console.error(
    `the bill is not that of the lock: without ${missing.join(' ') || '–'}, with ${added.join(' ') || '–'}`,
  );
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${file}: ${bill.components.length} packages`);
