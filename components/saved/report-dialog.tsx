'use client';

import { useRef, useState } from 'react';
import { nameFor } from '../../lib/domain/name-for.ts';
import type { Place } from '../../lib/domain/place.ts';
import { LONGEST_SAVED, PLACE_PROBLEMS, type PlaceProblem } from '../../lib/domain/saved-limits.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { askSite } from '../sessions/api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { saying } from './save-place.ts';

/** Says what is wrong about a place; the operator reads it. */
export default function ReportDialog({ place, onClose }: { place: Place; onClose(): void }) {
  const { locale } = usePreferences();
  const words = wordsOf(locale).saved.report;
  const [problem, setProblem] = useState<PlaceProblem | null>(null);
  const [outcome, setOutcome] = useState<{ text: string; isKept: boolean } | null>(null);
  const note = useRef<HTMLTextAreaElement | null>(null);

  const send = async () => {
    const { name, nameEn, kind, at } = place;
    const said = note.current?.value.trim();
    const report = {
      place: { name: name.slice(0, LONGEST_SAVED.name), ...(nameEn && { nameEn }), kind, at },
      problem,
      ...(said && { note: said }),
    };
    const failure = await saying(
      askSite('/api/reports', 'POST', report).then(() => {}),
      words.thanks,
      locale,
    );
    setOutcome({ text: failure ?? words.thanks, isKept: failure === null });
  };
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p className="mb-3 text-muted text-sm">{words.about(nameFor(place, locale))}</p>
      {outcome?.isKept ? null : (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <div role="radiogroup" aria-label={words.title} className="flex flex-wrap gap-2">
            {PLACE_PROBLEMS.map((each) => (
              <label
                key={each}
                className="cursor-pointer rounded-full border border-border px-3 py-1.5 text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:py-2.5"
              >
                <input
                  type="radio"
                  name="problem"
                  required
                  className="sr-only"
                  checked={problem === each}
                  onChange={() => setProblem(each)}
                />
                {words.problems[each]}
              </label>
            ))}
          </div>
          <textarea
            ref={note}
            aria-label={words.note}
            placeholder={words.note}
            maxLength={LONGEST_SAVED.report}
            rows={3}
            className="w-full resize-y rounded-md border border-border bg-bg px-2.5 py-2 text-sm outline-none focus:border-accent pointer-coarse:text-base"
          />
          <Button type="submit" look="primary" disabled={problem === null} className="justify-self-start">
            {words.send}
          </Button>
        </form>
      )}
      {outcome && <p className={`mt-2 text-sm ${outcome.isKept ? '' : 'text-danger'}`}>{outcome.text}</p>}
    </Dialog>
  );
}
