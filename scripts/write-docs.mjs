// Fills in what docs/ says of the sources: which test shows which row of docs/faults.md. Run it after a test was moved.
import { readFileSync, writeFileSync } from 'node:fs';
import { FAULTS, withTests } from './docs/faults.mjs';

writeFileSync(FAULTS, withTests(readFileSync(FAULTS, 'utf8')));
