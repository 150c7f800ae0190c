// Imported first by what runs on whatever `node` there is: ends with a message where that is too old.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem({ version: process.versions.node, isMusl: isMusl(), platform: process.platform });
if (problem) {
  console.error(problem);
  process.exit(1);
}

/** Node names the C library of GNU in its report; what else runs on Linux is musl (Alpine). */
function isMusl() {
  if (process.platform !== 'linux') return false;
  return !process.report.getReport().header.glibcVersionRuntime;
}
