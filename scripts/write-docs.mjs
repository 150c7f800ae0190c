// Fills in what docs/ says about the sources: which folder may import which, which test covers which row of
// docs/faults.md, and what each thing of docs/adding.md costs.
import { readFileSync, writeFileSync } from 'node:fs';
import { ADDING, withCosts } from './docs/adding.mjs';
import { FAULTS, withTests } from './docs/faults.mjs';
import { ARCHITECTURE, withImports } from './docs/imports.mjs';

writeFileSync(ADDING, withCosts(readFileSync(ADDING, 'utf8')));
writeFileSync(FAULTS, withTests(readFileSync(FAULTS, 'utf8')));
writeFileSync(ARCHITECTURE, withImports(readFileSync(ARCHITECTURE, 'utf8')));
