// Fills in what docs/ says about the sources: which folder may import which, and which test covers which row of
// docs/faults.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { FAULTS, withTests } from './docs/faults.mjs';
import { ARCHITECTURE, withImports } from './docs/imports.mjs';

writeFileSync(FAULTS, withTests(readFileSync(FAULTS, 'utf8')));
writeFileSync(ARCHITECTURE, withImports(readFileSync(ARCHITECTURE, 'utf8')));
