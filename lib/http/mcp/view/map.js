// A small map in Web Mercator: land, picture tiles where they may be loaded, and the features of a result.

const TILE = 256;
const SVG = 'http://www.w3.org/2000/svg';
const MOST_ZOOM = 18;
/** Closer than this, the outline of the land is too coarse to be of use. */
const LAND_ZOOM = 9;

const mercator = ([lng, lat]) => {
  const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return [(lng + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
};

/**
 * A map in the elements box, pictures and svg. land: outlines; tiles: where pictures are, or null. show(features) draws
 * GeoJSON features and fits them, look(position) goes to one.
 */
export function createMap({ box, pictures, svg, land: rings, tiles }) {
  const land = rings.map((ring) => ring.map(mercator));
  let features = [];
  let center = [0.5, 0.4];
  let zoom = 1;
  /** Nobody has moved it since all was fitted. */
  let isFitted = false;

  const scale = () => TILE * 2 ** zoom;
  const toScreen = ([x, y]) => [
    (x - center[0]) * scale() + box.clientWidth / 2,
    (y - center[1]) * scale() + box.clientHeight / 2,
  ];
  const pathOf = (line, isClosed) =>
    line.map((point, at) => `${at === 0 ? 'M' : 'L'}${toScreen(point).map((n) => n.toFixed(1))}`).join('') +
    (isClosed ? 'Z' : '');

  function draw() {
    const parts =
      zoom <= LAND_ZOOM
        ? [shape('path', { d: land.map((ring) => pathOf(ring, true)).join(''), fill: 'var(--land)' })]
        : [];
    box.style.background = zoom <= LAND_ZOOM ? '' : 'var(--land)';
    svg.replaceChildren(...parts, ...features.flatMap(drawn).sort((a, b) => rank(a) - rank(b)));
    drawTiles();
  }

  function drawn({ geometry, properties }) {
    const color = /^#[0-9a-f]{3,8}$/i.test(properties.color ?? '') ? properties.color : 'var(--line)';
    const look = { stroke: color, 'stroke-width': properties.style === 'alternative' ? 2 : 4, fill: 'none' };
    if (properties.style === 'estimate') look['stroke-dasharray'] = '6 6';
    return partsOf(geometry).flatMap(({ kind, lines }) => {
      if (kind === 'point') return lines[0].map((at) => marker(toScreen(at), properties, color));
      const d = lines.map((line) => pathOf(line, kind === 'area')).join('');
      const fill =
        kind === 'area' ? { fill: color, 'fill-opacity': 0.2, 'fill-rule': 'evenodd', 'stroke-width': 2 } : {};
      return [named(shape('path', { d, ...look, ...fill }), properties.name)];
    });
  }

  function drawTiles() {
    if (!tiles) return;
    const level = Math.max(0, Math.min(tiles.maxZoom, Math.round(zoom)));
    const count = 2 ** level;
    const size = scale() / count;
    const [left, top] = toScreen([0, 0]);
    const images = [];
    for (let y = Math.max(0, Math.floor(-top / size)); y < count && top + y * size < box.clientHeight; y++) {
      for (let x = Math.floor(-left / size); left + x * size < box.clientWidth; x++) {
        const image = document.createElement('img');
        const column = ((x % count) + count) % count;
        image.src = tiles.url
          .replace('{s}', tiles.hosts[(column + y) % tiles.hosts.length])
          .replace('{z}', level)
          .replace('{x}', column)
          .replace('{y}', y);
        image.alt = '';
        image.onerror = () => image.remove();
        Object.assign(image.style, { left: `${left + x * size}px`, top: `${top + y * size}px`, width: `${size}px` });
        images.push(image);
      }
    }
    pictures.replaceChildren(...images);
  }

  function fitAll() {
    const points = features.flatMap(({ geometry }) => partsOf(geometry).flatMap(({ lines }) => lines.flat()));
    if (points.length === 0) return;
    const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    center = [(west + east) / 2, (north + south) / 2];
    const roomIn = (length) => Math.max(40, length - 80);
    const room = Math.min(roomIn(box.clientWidth) / (east - west), roomIn(box.clientHeight) / (south - north));
    zoom = Math.max(1, Math.min(15, Math.log2(room / TILE)));
    isFitted = true;
  }

  const by = (x, y) => move([center[0] + x / scale(), center[1] + y / scale()], zoom);
  function move(to, nextZoom) {
    isFitted = false;
    center = [to[0], Math.max(0, Math.min(1, to[1]))];
    zoom = Math.max(0, Math.min(MOST_ZOOM, nextZoom));
    draw();
  }

  return {
    draw,
    pan: by,
    /** The box has another size. */
    resize() {
      if (isFitted) fitAll();
      draw();
    },
    zoomBy: (steps) => move(center, zoom + steps),
    look: (position) => move(mercator(position), Math.max(zoom, 14)),
    show(shown) {
      features = shown;
      fitAll();
      draw();
    },
  };
}

/** Markers lie above lines, lines above areas. */
const rank = (element) => (element.tagName === 'g' ? 2 : element.getAttribute('fill') === 'none' ? 1 : 0);

function shape(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function named(element, name) {
  const title = document.createElementNS(SVG, 'title');
  title.textContent = name;
  element.append(title);
  return element;
}

function marker([x, y], { name, number, badge }, color) {
  const group = shape('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` });
  group.append(shape('circle', { r: number === undefined ? 7 : 11, fill: color, stroke: '#fff', 'stroke-width': 2 }));
  const text = (words, attributes) => {
    const element = shape('text', attributes);
    element.textContent = words;
    group.append(element);
  };
  if (number !== undefined) text(number, { 'text-anchor': 'middle', dy: 4, fill: '#fff', 'font-size': 12 });
  const look = { x: 14, dy: 4, fill: 'var(--text)', stroke: 'var(--back)', 'stroke-width': 3, 'paint-order': 'stroke' };
  text([name, badge].filter(Boolean).join(' '), look);
  return named(group, name);
}

/** A geometry as lines of points: of a point one line, of an area its rings. */
function partsOf({ type, coordinates }) {
  const line = (positions) => positions.map(mercator);
  switch (type) {
    case 'Point':
      return [{ kind: 'point', lines: [line([coordinates])] }];
    case 'MultiPoint':
      return [{ kind: 'point', lines: [line(coordinates)] }];
    case 'LineString':
      return [{ kind: 'line', lines: [line(coordinates)] }];
    case 'MultiLineString':
      return [{ kind: 'line', lines: coordinates.map(line) }];
    case 'Polygon':
      return [{ kind: 'area', lines: coordinates.map(line) }];
    case 'MultiPolygon':
      return coordinates.map((rings) => ({ kind: 'area', lines: rings.map(line) }));
    default:
      return [];
  }
}
