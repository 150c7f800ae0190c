import { ownLabel } from '../../domain/label.ts';
import { lineColors } from '../../domain/line-color.ts';
import type { Place } from '../../domain/place.ts';
import type { RouteReport } from '../../domain/route.ts';
import { distanceM } from '../../geo/distance.ts';
import { decodePolyline } from '../../geo/polyline.ts';
import { formatDegrees, formatDistance } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Layer } from '../../map/state.ts';
import { joinedLabel, labelOf } from '../label.ts';

/** A route on the map: its alternatives, the best on top, lettered ends and stops, and the weather on the way. */
export function routeLayers(output: RouteReport): Layer[] {
  const { ref, from, to, via } = output;
  const label = joinedLabel([from, to], ' → ');
  const paths = output.options.map(
    (option, index): Layer => ({
      kind: 'path',
      ref: index === 0 ? ref : `${ref}.${index + 1}`,
      label,
      path: decodePolyline(option.path),
      style: option.estimate || option.isFromTable ? 'estimate' : index === 0 ? 'route' : 'alternative',
    }),
  );
  const ends = [from, ...via, to].map((stop, index) => endOf(stop, `${ref}:${index}`, String.fromCharCode(65 + index)));
  return [...paths.reverse(), ...rideLayers(output), ...ends, ...weatherMarkers(output)];
}

/** Each ride in the colour of its line, above the line of the whole way. */
function rideLayers({ ref, options }: RouteReport): Layer[] {
  const legs = options[0]?.legs ?? [];
  const colors = lineColors(legs);
  return legs.flatMap(({ line, path }, index): Layer[] => {
    const color = colors[index];
    if (line === undefined || path === undefined || color === undefined) return [];
    return [
      {
        kind: 'path',
        ref: `${ref}:l${index}`,
        label: { name: line },
        path: decodePolyline(path),
        style: 'line',
        color,
      },
    ];
  });
}

/** Between the ends, which have markers of their own. */
function weatherMarkers({ ref, weather, to }: RouteReport): Layer[] {
  return (weather?.points ?? []).slice(1).flatMap(({ at, time, tempC, code, distanceM: meters }, index): Layer[] =>
    distanceM(at, to.at) < 100
      ? []
      : [
          {
            kind: 'marker',
            ref: `${ref}:w${index + 1}`,
            label: ownLabel((locale) => wordsOf(locale).tools.labels.way(formatDistance(meters, locale))),
            at,
            icon: `weather:${code ?? 'none'}`,
            badge: formatDegrees(tempC),
            note: { name: time.replace('T', ' ') },
          },
        ],
  );
}

function endOf(stop: Place, ref: string, badge: string): Layer {
  return {
    kind: 'marker',
    ref,
    label: labelOf(stop),
    at: stop.at,
    icon: 'stop',
    badge,
  };
}
