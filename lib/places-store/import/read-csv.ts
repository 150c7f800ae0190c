import { createReadStream, statSync } from 'node:fs';
import { type Datum, toWgs } from '../../geo/crs.ts';
import type { Found } from './found.ts';
import { placeOfTags, type Tags } from './place-of-tags.ts';

const LAT = ['lat', 'latitude', 'y', '纬度'];
const LNG = ['lng', 'lon', 'long', 'longitude', 'x', '经度'];
const SAME: Record<string, string> = {
  名称: 'name',
  名字: 'name',
  title: 'name',
  name_en: 'name:en',
  name_zh: 'name:zh',
  英文名: 'name:en',
  类别: 'category',
  类型: 'category',
  type: 'category',
  地址: 'address',
  电话: 'phone',
  tel: 'phone',
  网址: 'website',
  营业时间: 'opening_hours',
};

/** Places of a CSV file (comma, semicolon or tab; RFC 4180 quotes) with a header that names lat, lng and name. */
export async function* readCsv(path: string, datum: Datum): AsyncGenerator<Found> {
  const size = statSync(path).size || 1;
  const stream = createReadStream(path, { encoding: 'utf8' });
  let header: string[] | undefined;
  let number = 0;
  for await (const cells of rowsOf(stream)) {
    if (!header) {
      header = cells.map((cell) => normalized(cell));
      if (!header.some((name) => LAT.includes(name)) || !header.some((name) => LNG.includes(name))) {
        throw new Error(
          `${path}: the first line must name the columns, among them lat and lng (found: ${header.join(', ')})`,
        );
      }
      continue;
    }
    number++;
    const row: Tags = Object.fromEntries(header.flatMap((name, i) => (cells[i] ? [[name, cells[i]]] : [])));
    const lat = Number(LAT.map((name) => row[name]).find(Boolean) ?? Number.NaN);
    const lng = Number(LNG.map((name) => row[name]).find(Boolean) ?? Number.NaN);
    const isPoint = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
    const id = row.id ?? row['@id'];
    const place = isPoint
      ? placeOfTags(id ? `csv:${id}` : `csv:${hashOf(path)}:${number}`, toWgs({ lng, lat }, datum), row)
      : null;
    yield { place, progress: Math.min(1, stream.bytesRead / size) };
  }
}

function normalized(cell: string): string {
  const name = cell.replace(/^﻿/, '').trim().toLowerCase();
  return SAME[name] ?? name;
}

/** Short and stable: rows of two files without ids must not replace each other. */
function hashOf(path: string): string {
  let hash = 0;
  for (const char of path) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return hash.toString(36);
}

/** Cells of each line. A quoted cell may hold separators, line breaks and doubled quotes. */
async function* rowsOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let separator = '';
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let wasQuote = false;
  for await (const chunk of chunks) {
    separator ||= separatorOf(chunk);
    for (const char of chunk) {
      if (isQuoted) {
        if (char === '"') [isQuoted, wasQuote] = [false, true];
        else cell += char;
      } else if (char === '"' && (wasQuote || cell === '')) {
        if (wasQuote) cell += '"';
        [isQuoted, wasQuote] = [true, false];
      } else {
        wasQuote = false;
        if (char === separator) {
          cells.push(cell);
          cell = '';
        } else if (char === '\n') {
          cells.push(cell);
          if (cells.some((text) => text.trim() !== '')) yield cells.map((text) => text.trim());
          [cells, cell] = [[], ''];
        } else if (char !== '\r') cell += char;
      }
    }
  }
  cells.push(cell);
  if (cells.some((text) => text.trim() !== '')) yield cells.map((text) => text.trim());
}

function separatorOf(chunk: string): string {
  const line = chunk.slice(0, chunk.search(/[\r\n]|$/));
  const counts = [',', ';', '\t'].map((char) => ({ char, count: line.split(char).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.char ?? ',';
}
