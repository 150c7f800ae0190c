import { categories } from './category-labels.ts';
import { tags } from './tag-labels.ts';

/** Kinds of places. */
export const kinds = {
  /** Of no known kind. */
  place: '地点',
  /** Kinds that cannot be searched for, and the few whose category has a name too narrow for a card. */
  own: {
    country: '国家',
    region: '省州',
    city: '城市',
    county: '区县',
    district: '区',
    locality: '村镇',
    town: '乡镇',
    village: '村庄',
    landmark: '地标',
    address: '地址',
    street: '街道',
    place: '地点',
    point: '坐标',
    position: '当前位置',
    view: '地图中心',
    station: '车站',
    atm: '取款机',
  },
  /** Tables: one id|word per line. */
  categories,
  tags,
};
