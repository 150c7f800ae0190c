import type { RegionShown } from '../../lib/domain/overview.ts';
import type { AdminWords } from '../../lib/i18n/own-pages.ts';
import type { Figures } from './figures.ts';
import { List, Row } from './list.tsx';

interface Props {
  region: RegionShown | undefined;
  /** Why the one on the disk is not used. */
  trouble: string | undefined;
  words: AdminWords;
  figures: Figures;
}

/** The region that this machine answers from without a network, and which parts it has. */
export function RegionList({ region, trouble, words, figures }: Props) {
  const unused =
    trouble === undefined ? [] : [<Row key="trouble" name={words.regionTrouble} note={trouble} value="" />];
  if (!region)
    return (
      <List title={words.region} nothing={words.noRegion}>
        {unused}
      </List>
    );
  const { name, builtAt, file, asOf, places, streets, map } = region;
  const { regionParts: parts, regionLacks: none } = words;
  return (
    <List title={words.region} nothing={words.noRegion}>
      {[
        ...unused,
        <Row
          key="name"
          name={name}
          note={words.regionAsOf(file, asOf?.slice(0, 10) ?? '')}
          value={words.regionBuilt(figures.moment(Date.parse(builtAt)))}
        />,
        <Row key="places" name={parts.places} value={places === undefined ? none : figures.whole(places)} />,
        <Row
          key="streets"
          name={parts.streets}
          note={
            streets
              ? [streets.engine, words.streetsStates[streets.status], streets.why].filter(Boolean).join(' · ')
              : ''
          }
          value={streets ? figures.bytes(streets.bytes) : none}
        />,
        <Row
          key="map"
          name={parts.map}
          note={map ? words.zoomRange(map.minZoom, map.maxZoom) : ''}
          value={map ? figures.bytes(map.bytes) : none}
        />,
      ]}
    </List>
  );
}
