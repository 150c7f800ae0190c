import { CenteredTextSymbolizer, type Feature, type LabelRule, Padding } from 'protomaps-leaflet';
import { type Locale, languageIn } from '../../../lib/i18n/index.ts';
import { FONT } from '../layers/label-painter.ts';
import { isTunnel, LAYERS, type PlaceKind, placeKind, type RoadKind, roadKind } from './kinds.ts';
import type { Palette } from './palette.ts';
import { StreetName } from './street-name.ts';

/** What a feature's name is called in each language, best first. */
const IN_CHINESE = ['name:zh-Hans', 'name:zh', 'name:zh-Hant', 'name_zh', 'name', 'name:latin', 'name:en', 'name_en'];
const IN_ENGLISH = ['name:en', 'name_en', 'name:latin', 'name_int', 'name'];
/** Pixels kept free around a name. */
const ROOM = 3;
const POINT = 1;
const LINE = 2;

export const namesIn = (locale: Locale): string[] => (languageIn(locale).readsHan ? IN_CHINESE : IN_ENGLISH);

interface PlaceStyle {
  from: number;
  to: number;
  size: number;
  weight: number;
  isMuted?: true;
}

const PLACES: Record<PlaceKind, PlaceStyle> = {
  country: { from: 2, to: 7, size: 14, weight: 600, isMuted: true },
  region: { from: 5, to: 8, size: 12, weight: 600, isMuted: true },
  city: { from: 4, to: 14, size: 15, weight: 600 },
  town: { from: 8, to: 15, size: 13, weight: 600 },
  suburb: { from: 11, to: 16, size: 13, weight: 600 },
  village: { from: 11, to: 17, size: 12, weight: 500 },
  hamlet: { from: 14, to: 19, size: 11, weight: 500, isMuted: true },
};
const ROADS: Partial<Record<RoadKind, number>> = {
  motorway: 12,
  trunk: 12,
  primary: 13,
  secondary: 14,
  street: 15,
  service: 17,
  path: 17,
};

/** Names, the more important first: where two meet, the later one gives way. */
export function labelRules(palette: Palette, locale: Locale): LabelRule[] {
  const labelProps = namesIn(locale);
  const halo = { stroke: palette.halo, labelProps, fontFamily: FONT };
  const text = (fill: string, size: number, weight: number, style?: string, props: readonly string[] = labelProps) =>
    new Padding(
      ROOM,
      new CenteredTextSymbolizer({
        ...halo,
        labelProps: [...props],
        fill,
        width: 1.5,
        fontSize: size,
        fontWeight: weight,
        lineHeight: 1.5,
        ...(style !== undefined && { fontStyle: style }),
      }),
    );
  const along = (fill: string, size: number, weight: number) =>
    new StreetName({ labelProps, font: `${weight} ${size}px ${FONT}`, size, fill, halo: palette.halo });
  // Han characters have no italics.
  const slanted = languageIn(locale).readsHan ? undefined : 'italic';
  const water = text(palette.waterLabel, 13, 500, slanted);
  const places = (Object.keys(PLACES) as PlaceKind[]).flatMap((kind) => {
    const { from, to, size, weight, isMuted } = PLACES[kind];
    const symbolizer = text(isMuted ? palette.mutedLabel : palette.label, size, weight);
    return named(
      LAYERS.places,
      symbolizer,
      [from, to],
      ({ geomType, props }) => geomType === POINT && placeKind(props) === kind,
    );
  });
  const roads = (Object.keys(ROADS) as RoadKind[]).flatMap((kind) =>
    named(
      LAYERS.roadNames,
      along(palette.label, kind === 'street' || kind === 'service' || kind === 'path' ? 11 : 12, 500),
      [ROADS[kind] ?? 0, 22],
      ({ geomType, props }) => geomType === LINE && roadKind(props) === kind && !isTunnel(props),
    ),
  );
  return [
    ...places.filter(({ maxzoom = 0 }) => maxzoom < 19),
    ...named(LAYERS.waterNames, water, [3, 22], isPoint),
    ...roads,
    ...named(
      LAYERS.riverNames,
      along(palette.waterLabel, 12, 500),
      [12, 22],
      ({ geomType, props }) => geomType === LINE && !isTunnel(props),
    ),
    ...named(LAYERS.peaks, text(palette.mutedLabel, 11, 500), [13, 22], isPoint),
    ...named(LAYERS.stations, text(palette.label, 12, 600), [13, 22], isPoint),
    ...named(LAYERS.parkNames, text(palette.parkLabel, 11, 500), [13, 22], isPoint),
    ...places.filter(({ maxzoom = 0 }) => maxzoom >= 19),
    ...named(LAYERS.houseNumbers, text(palette.mutedLabel, 10, 500, undefined, ['housenumber']), [17, 22], isPoint),
  ];
}

const isPoint = ({ geomType }: Feature) => geomType === POINT;

function named(
  layers: readonly string[],
  symbolizer: LabelRule['symbolizer'],
  [minzoom, maxzoom]: [number, number],
  test: (feature: Feature) => boolean,
): LabelRule[] {
  return layers.map((dataLayer) => ({
    dataLayer,
    symbolizer,
    minzoom,
    maxzoom,
    filter: (_zoom, feature) => test(feature),
    ...(layers === LAYERS.places && { sort: byImportance }),
  }));
}

const numberOf = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
const importance = (props: Readonly<Record<string, unknown>>) =>
  numberOf(props.population_rank, 0) * 10 - numberOf(props.rank, 20) + numberOf(props.population, 0) / 1e8;
const byImportance = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) =>
  importance(b) - importance(a);
