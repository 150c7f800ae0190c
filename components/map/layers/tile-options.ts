/**
 * What tile hosts are told of the page: its origin, without a path. The page's own policy sends nothing, yet
 * OpenStreetMap asks for it, and 天地图 checks its keys by it.
 */
export const REFERRER = 'strict-origin';
