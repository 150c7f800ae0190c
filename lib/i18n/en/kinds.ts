import type { kinds as zh } from '../zh/kinds.ts';
import { categories } from './category-labels.ts';
import { tags } from './tag-labels.ts';

export const kinds: typeof zh = {
  place: 'Place',
  own: {
    country: 'Country',
    region: 'Region',
    city: 'City',
    county: 'County',
    district: 'District',
    locality: 'Locality',
    town: 'Town',
    village: 'Village',
    landmark: 'Landmark',
    address: 'Address',
    street: 'Street',
    place: 'Place',
    point: 'Coordinates',
    position: 'Your position',
    view: 'Map centre',
    station: 'Station',
    atm: 'ATM',
  },
  categories,
  tags,
};
