import { defineGeoTool } from '../define.ts';
import { fileFacts } from './file-facts.ts';
import { type Imported, imported, mapImportInput } from './imported.ts';
import { layersOf } from './layers-of.ts';
import { referentsOf } from './referents-of.ts';

/** A file as the page has read it. The page alone calls this: it is not offered to models. */
export const mapImport = defineGeoTool({
  description:
    'Puts the shapes of a file on the map, simplified to 2,000 points. The file itself stays in the browser.',
  input: mapImportInput,
  output: imported,
  async execute({ file, items = [], collection }, { refs }): Promise<Imported> {
    const prefixOf = { point: 'p', line: 'l', area: 'a' } as const;
    const isLines = collection?.lines !== undefined && collection.areas === undefined;
    return {
      file,
      items: items.map((item) => ({ ...item, ref: refs.next(prefixOf[item.kind]) })),
      ...(collection && { collection: { ...collection, ref: refs.next(isLines ? 'l' : 'a') } }),
    };
  },
  map(output) {
    return [{ do: 'show', layers: layersOf(output) }];
  },
  refs: referentsOf,
  tell({ file, items, collection }, locale) {
    const refs = [...items.map(({ ref, kind }) => `${ref} (${kind})`), ...(collection ? [collection.ref] : [])];
    return `The user put the file "${file.name}" on the map: ${fileFacts(file, locale).join(', ')}. Refs: ${refs.join(', ')}`;
  },
});
