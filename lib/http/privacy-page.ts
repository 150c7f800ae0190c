import type { Config } from '../config.ts';
import { privacyWords } from '../i18n/own-pages.ts';
import { basemapsOf, tileSourcesOf } from '../map/basemaps.ts';
import { sitePath } from '../site-path.ts';
import { escaped, type PageLook, plainPage } from './plain-page.ts';

type Facts = Pick<Config, 'dashscope' | 'geo' | 'tiles' | 'retention' | 'telemetry' | 'database' | 'isFunction'>;
type Words = ReturnType<typeof privacyWords>;

const STYLE = `
main { max-width: 44rem; justify-content: flex-start; }
h2 { margin: 1rem 0 0; font-size: 1.0625rem; font-weight: 600; }
ul { margin: 0; padding-left: 1.25rem; display: grid; gap: 0.5rem; }
li { overflow-wrap: anywhere; }
.lead { color: var(--muted); }`;

/** GET /privacy: what this site keeps and where it sends what, told from its configuration. isKept: on a disk. */
export function privacyPage(facts: Facts, isKept: boolean, look: PageLook): Response {
  const words = privacyWords(look.locale);
  const { position, generated, yours } = words;
  const sections: [string, string[]][] = [
    [words.kept.title, keptHere(facts, isKept, words)],
    [words.goes.title, sentElsewhere(facts, words)],
    [position.title, [position.text, position.files]],
    [generated.title, [generated.text]],
    [yours.title, [yours.text]],
  ];
  const told = sections.map(([title, items]) => `<h2>${escaped(title)}</h2>\n<ul>${items.map(item).join('\n')}</ul>`);
  const main = `<a href="${sitePath('/')}">${escaped(words.back)}</a>
<h1>${escaped(words.title)}</h1><p class="lead">${escaped(words.lead)}</p>
${told.join('\n')}
<a href="${sitePath('/api/sessions/all')}" download>${escaped(yours.download)}</a>`;
  return plainPage({ title: words.title, main, style: STYLE, status: 200 }, look);
}

const item = (text: string) => `<li>${escaped(text)}</li>`;

function keptHere({ retention: { days, keeps } }: Facts, isKept: boolean, { kept }: Words): string[] {
  const kinds = keeps.map((kind) => kept[kind]);
  const beyond = days === 0 ? [] : [kinds.length > 0 ? kept.keeps(kinds) : kept.noneKept];
  const conversations = isKept ? [kept.conversations(days), ...beyond] : [kept.memory];
  return [...conversations, kept.deleted, kept.cookie, kept.browser, kept.log];
}

function sentElsewhere({ dashscope, geo, tiles, telemetry }: Facts, { goes }: Words): string[] {
  const host = hostIn(dashscope.baseUrl);
  const hasModel = dashscope.keys.length > 0;
  const models = [dashscope.model, ...dashscope.fallbackModels].join(', ');
  const { images, data } = tileSourcesOf(basemapsOf(tiles));
  const tileHosts = hostsOf([...images, ...data]);
  const geoHosts = geoHostsOf(geo);
  return [
    hasModel ? goes.model(models, host) : goes.embedded,
    ...(hasModel && dashscope.visionModel ? [goes.vision(dashscope.visionModel, host)] : []),
    geoHosts.length > 0 ? goes.geo(geoHosts) : goes.noGeo,
    tileHosts.length > 0 ? goes.tiles(tileHosts) : goes.noTiles,
    ...(telemetry ? [goes.traces(hostIn(telemetry.endpoint))] : []),
    goes.links,
  ];
}

/** Every address among the settings is one that is asked, those of AMap with a key only. */
function geoHostsOf(geo: Config['geo']): string[] {
  if (geo.isOffline) return [];
  const { amapUrl, amapKey, userAgent: _, ...others } = geo;
  const urls = Object.values(others).filter((value) => typeof value === 'string' && /^https?:/.test(value));
  return hostsOf([...(urls as string[]), ...(amapKey ? [amapUrl] : [])]);
}

const hostIn = (url: string) => new URL(url).host;
const hostsOf = (urls: string[]) => [...new Set(urls.map(hostIn))];
