// Joins the two: a result becomes a map and a list of its places. The page puts LAND, TILES and WORDS above this text.
import { connectToHost } from './host.js';
import { createMap } from './map.js';

const element = (id) => document.getElementById(id);
const box = element('map');
const map = createMap({ box, pictures: element('tiles'), svg: element('drawing'), land: LAND, tiles: TILES });
let locale = 'en';

const words = () => WORDS[locale] ?? WORDS.en;

function name() {
  document.documentElement.lang = locale;
  for (const [id, label] of [
    ['in', words().zoomIn],
    ['out', words().zoomOut],
  ]) {
    element(id).title = label;
    element(id).setAttribute('aria-label', label);
  }
  box.setAttribute('aria-label', words().canvas);
  element('note').textContent = words().nothing;
}

function showResult({ structuredContent }) {
  if (WORDS[structuredContent?.locale]) locale = structuredContent.locale;
  name();
  const features = structuredContent?.geojson?.features ?? [];
  element('note').hidden = features.length > 0;
  map.show(features);
  const places = structuredContent?.places ?? [];
  element('places').replaceChildren(
    ...places.map(({ name: label, lng, lat }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.onclick = () => map.look([lng, lat]);
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

function showContext({ theme, locale: theirs, styles }) {
  if (theme) document.documentElement.dataset.theme = theme;
  const language = theirs?.split('-')[0];
  if (WORDS[language]) locale = language;
  for (const [key, value] of Object.entries(styles?.variables ?? {})) {
    if (key.startsWith('--') && value) document.documentElement.style.setProperty(key, value);
  }
  name();
  map.draw();
}

element('in').onclick = () => map.zoomBy(1);
element('out').onclick = () => map.zoomBy(-1);
element('credit').textContent = TILES?.attribution ?? '';

let held = null;
box.onpointerdown = (event) => {
  if (event.target.closest('button')) return;
  held = [event.clientX, event.clientY];
  box.setPointerCapture(event.pointerId);
};
box.onpointermove = ({ clientX, clientY }) => {
  if (!held) return;
  map.pan(held[0] - clientX, held[1] - clientY);
  held = [clientX, clientY];
};
box.onpointerup = () => {
  held = null;
};
// A plain wheel scrolls the conversation that the page stands in.
box.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    map.zoomBy(event.deltaY < 0 ? 1 : -1);
  },
  { passive: false },
);

const STEP = 60;
const KEYS = {
  ArrowLeft: () => map.pan(-STEP, 0),
  ArrowRight: () => map.pan(STEP, 0),
  ArrowUp: () => map.pan(0, -STEP),
  ArrowDown: () => map.pan(0, STEP),
  '+': () => map.zoomBy(1),
  '-': () => map.zoomBy(-1),
};
box.onkeydown = (event) => {
  if (!KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
};

// Also called once at first.
new ResizeObserver(() => map.resize()).observe(box);

name();
map.draw();
connectToHost({ onResult: showResult, onContext: showContext });
