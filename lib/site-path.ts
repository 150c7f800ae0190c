declare const __BASE_PATH__: string | undefined;
declare const __ICONS_VERSION__: string | undefined;

/**
 * Where the app is mounted on its host, fixed at build time: '' at the root, else "/map". next.config.ts puts it in.
 */
const BASE_PATH = typeof __BASE_PATH__ === 'string' ? __BASE_PATH__ : '';

/**
 * A path of this app as seen from its host: "/api/chat" → "/map/api/chat", "/?s=1" → "/map?s=1". Every address that the
 * page or the server writes goes through here; the framework does this only for its own links.
 */
export function sitePath(path: string, basePath: string = BASE_PATH): string {
  return basePath === '' ? path : `${basePath}${path.replace(/^\/(?=$|[?#])/, '')}`;
}

/**
 * The URL of an icon or the manifest, whose names are the same in every release: with a hash of the contents, so that
 * browsers may cache it for ever. next.config.ts puts it in.
 */
export function iconPath(path: string): string {
  const version = typeof __ICONS_VERSION__ === 'string' ? __ICONS_VERSION__ : '';
  return sitePath(version === '' ? path : `${path}?v=${version}`);
}

/** The path that this app's cookies are sent to, and nowhere else on its host. */
export const cookiePath = (basePath: string = BASE_PATH): string => (basePath === '' ? '/' : basePath);

/**
 * The base path in one form: "map", "/map/" → "/map"; undefined, "" and "/" → ''.
 * Throws when it is not a plain path.
 */
export function basePathOf(text: string | undefined): string {
  const path = (text ?? '').trim().replace(/^\/*/, '/').replace(/\/+$/, '');
  if (path === '' || /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+$/.test(path)) return path;
  throw new Error(`"${text}" is no plain path (have "/map", "/a/b")`);
}
