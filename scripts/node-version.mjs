/** node:sqlite without a flag is of 22.13, the running of .ts files of 22.18. package.json says the same. */
export const OLDEST = [22, 18];

/**
 * What is wrong with a Node, in words that say what to do; null when nothing is. On Linux with glibc a new one comes with the
 * packages; musl has the system's own.
 * @param {{ version: string, isMusl: boolean, platform: string }} facts version: "22.18.0"
 * @returns {string | null}
 */
export function nodeProblem({ version, isMusl, platform }) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Node ${version} is too old: Wentu needs ${OLDEST.join('.')} or newer. ${wayOut(platform, isMusl)}`;
}

function wayOut(platform, isMusl) {
  if (isMusl) {
    return 'The Node among the packages is for glibc; on musl (Alpine) the one of the system runs: install a newer one (apk add nodejs npm, or the image node:24-alpine).';
  }
  if (platform === 'linux') {
    return 'A new one comes with the packages: use the npm scripts (npm start, npm test), or node_modules/.bin/node.';
  }
  return 'Install a newer one from nodejs.org.';
}
