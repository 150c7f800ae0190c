import { useState } from 'react';
import type { FileReport } from '../../lib/domain/file-report.ts';
import { formatDistance, formatDuration } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { fileFacts } from '../../lib/tools/map-import/file-facts.ts';
import { storedPoints } from '../../lib/tools/map-import/imported.ts';
import { TriangleExclamationPoint } from '../ui/icons/triangle-exclamation-point.ts';
import { sizeText } from '../ui/size-text.ts';
import { FileRow } from './file-row.tsx';
import type { CardProps } from './props.ts';

/** So many rows are shown at once. */
const FEW = 5;

/** A file on the map: what is in it, what was left out or assumed, and its shapes as rows. */
export function FileCard({ output, ...context }: CardProps<'map_import'>) {
  const { locale } = context;
  const { file, items, collection } = output;
  const { files } = wordsOf(locale);
  const [isWhole, setIsWhole] = useState(false);
  const rows = isWhole ? items : items.slice(0, FEW);
  return (
    <div className="py-2">
      <p className="flex items-baseline gap-2 px-3">
        <bdi className="min-w-0 truncate font-semibold text-[0.9375rem]">{file.name}</bdi>
        <span className="shrink-0 text-muted text-xs">
          {files.formats[file.format]} · {sizeText(file.bytes)}
        </span>
      </p>
      <p className="px-3 text-[0.9375rem] tabular-nums">{fileFacts(file, locale).join(' · ')}</p>
      <MoreFacts file={file} locale={locale} />
      <Faults file={file} locale={locale} />
      <ul className="mt-1">
        {collection ? <FileRow itemRef={collection.ref} kind="collection" name={file.name} {...context} /> : null}
        {rows.map((item, index) => (
          <FileRow
            key={item.ref}
            itemRef={item.ref}
            kind={item.kind}
            name={item.name || `${file.name} ${index + 1}`}
            {...context}
          />
        ))}
      </ul>
      {items.length > rows.length ? (
        <button type="button" className="px-3 py-1 text-accent" onClick={() => setIsWhole(true)}>
          {files.more(items.length - rows.length)}
        </button>
      ) : null}
      {collection && storedPoints(output) < file.stats.vertices ? (
        <p className="mt-1 px-3 text-muted text-xs">
          {files.partly(grouped(storedPoints(output)), grouped(file.stats.vertices))}
        </p>
      ) : null}
    </div>
  );
}

function MoreFacts({ file, locale }: { file: FileReport; locale: Locale }) {
  const { files } = wordsOf(locale);
  const { lowestM, highestM, fromMs, toMs } = file.stats;
  const far = (meters: number) => formatDistance(meters, locale);
  const facts = [
    ...(lowestM === undefined || highestM === undefined ? [] : [files.heights(far(lowestM), far(highestM))]),
    ...(fromMs === undefined || toMs === undefined || fromMs === toMs || toMs - fromMs > MOST_DURATION_MS
      ? []
      : [`${files.duration} ${formatDuration((toMs - fromMs) / 1000, locale)}`]),
    ...(file.toleranceM === undefined ? [] : [files.simplified(far(file.toleranceM))]),
  ];
  return facts.length > 0 ? <p className="px-3 text-muted tabular-nums">{facts.join(' · ')}</p> : null;
}

/** Of years of history the days are told; hours would say nothing. */
const MOST_DURATION_MS = 3 * 86_400_000;

function Faults({ file, locale }: { file: FileReport; locale: Locale }) {
  const { faults, lines } = wordsOf(locale).files;
  const isTable = file.format === 'table';
  if (file.faults.length === 0) return null;
  return (
    <ul className="mt-1">
      {file.faults.map(({ code, count = 0, of = count, detail = '' }) => (
        <li key={code} className="flex gap-2 px-3 py-0.5">
          <TriangleExclamationPoint size={14} className="mt-0.5 shrink-0 text-muted" />
          {faults[code]({
            count: grouped(count),
            of: grouped(of),
            detail: isTable && /^\d/.test(detail) ? lines(detail) : detail,
          })}
        </li>
      ))}
    </ul>
  );
}

const grouped = (count: number) => count.toLocaleString('en-US');
