import { useState } from 'react';
import { kindName } from '../../lib/domain/kind-names.ts';
import type { SearchAsked } from '../../lib/domain/search-asked.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { areaNameIn } from '../../lib/tools/search-places/places-found.ts';
import type { CardProps } from './props.ts';
import { KINDS, RADII_M, type SearchChange, searchAgain } from './search-again.ts';

interface Props extends Pick<CardProps<'search_places'>, 'input' | 'locale' | 'onRun'> {
  search: SearchAsked;
}

/** What was searched, as chips; choosing another kind, area or radius, or only open places, searches again at once. */
export function QueryChips({ search, input, locale, onRun }: Props) {
  const [isRunning, setRunning] = useState(false);
  const texts = wordsOf(locale).cards.places;
  const { category, query, radiusM } = search;
  const area = areaNameIn(search, locale);
  const isFixed = !onRun || isRunning;
  const change = async (to: SearchChange) => {
    if (!onRun) return;
    const again = searchAgain({ search, input, locale }, to);
    setRunning(true);
    await onRun('search_places', again.input, again.text);
    setRunning(false);
  };
  const kinds = category === undefined ? [] : [category, ...KINDS.filter((kind) => kind !== category)];
  const radii = radiusM === undefined ? [] : [...new Set([...RADII_M, radiusM])].toSorted((a, b) => a - b);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's group; these search at once
    <div role="group" aria-label={texts.query} aria-busy={isRunning || undefined} className="wt-chips">
      {query === undefined || category !== undefined ? null : <bdi className="wt-chip">{query}</bdi>}
      <Choice
        label={texts.kind}
        value={category ?? ''}
        options={kinds.map((kind) => [kind, kindName(kind, locale)])}
        isFixed={isFixed}
        onChoose={(kind) => change({ category: kind })}
      />
      <Choice
        label={texts.area}
        value="same"
        options={[
          ['same', area],
          ['view', texts.inView],
        ]}
        isFixed={isFixed}
        onChoose={() => change({ inView: true })}
      />
      <Choice
        label={texts.radius}
        value={String(radiusM ?? '')}
        options={radii.map((radius) => [String(radius), formatDistance(radius, locale)])}
        isFixed={isFixed || search.areaKind !== 'around'}
        onChoose={(radius) => change({ radiusM: Number(radius) })}
      />
      {onRun ? (
        <button
          type="button"
          className="wt-chip"
          aria-pressed={search.openNow === true}
          disabled={isRunning}
          onClick={() => change({ openNow: search.openNow !== true })}
        >
          {texts.openNow}
        </button>
      ) : search.openNow ? (
        <span className="wt-chip">{texts.openNow}</span>
      ) : null}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: (readonly [value: string, text: string])[];
  isFixed: boolean;
  onChoose(value: string): void;
}

/** A chip that opens the device's own list; plain text where nothing else can be chosen. */
function Choice({ label, value, options, isFixed, onChoose }: ChoiceProps) {
  const current = options.find(([option]) => option === value);
  if (!current) return null;
  if (isFixed) return <bdi className="wt-chip">{current[1]}</bdi>;
  return (
    <select
      className="wt-chip"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => currentTarget.value !== value && onChoose(currentTarget.value)}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  );
}
