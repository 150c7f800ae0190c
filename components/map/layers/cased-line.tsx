import type L from 'leaflet';
import { Polyline } from 'react-leaflet';

interface CasedLineProps {
  positions: L.LatLngTuple[];
  weight: number;
  look: string;
  color: string | undefined;
  onHover(isOver: boolean): void;
  onOpen(at: L.LatLng): void;
}

export function CasedLine({ positions, weight, look, color, onHover, onOpen }: CasedLineProps) {
  return (
    <>
      <Polyline
        positions={positions}
        interactive={false}
        className={`${look} wt-path__casing`}
        pathOptions={{ weight: weight + 4 }}
      />
      <Polyline
        positions={positions}
        className={`${look} wt-path__line${color ? ' is-coloured' : ''}`}
        pathOptions={{
          weight,
          ...(color && { color }),
        }}
        eventHandlers={{
          mouseover: () => onHover(true),
          mouseout: () => onHover(false),
          click: (event) => onOpen(event.latlng),
        }}
      />
    </>
  );
}
