import { parse } from 'osm-pbf-parser-node';
import { pbfBlocks } from './pbf-blocks.ts';
import type { Tags } from './tags.ts';

export interface Item {
  type?: string;
  id: number;
  lat: number;
  lon: number;
  tags?: Tags;
  /** Nodes of a way. */
  refs?: number[];
  members?: { type: string; ref: number; role: string }[];
}

export async function* batchesOf(path: string): AsyncGenerator<{ items: Item[]; share: number }> {
  for await (const { type, data, share } of pbfBlocks(path)) {
    if (type === 'OSMData') yield { items: itemsOf(data, path), share };
  }
}

function itemsOf(data: Buffer, path: string): Item[] {
  try {
    return parse(data, { withTags: true, withInfo: false }) as Item[];
  } catch (cause) {
    throw new Error(`${path}: a block's data are damaged`, { cause });
  }
}
