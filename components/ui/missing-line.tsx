'use client';

import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { isOutdated } from './is-outdated.ts';
import { useWords } from './preferences.tsx';

export interface MissingProps {
  /** Asks for the part again. */
  again(): void;
  /** It came, but could not be shown. */
  isBroken: boolean;
}

interface Props extends MissingProps {
  /** In place of the general words: what could not be loaded. */
  text?: string;
}

/** A quiet line in place of a part of the page that did not come, with the way to have it. */
export function MissingLine({ again, isBroken, text }: Props) {
  const { error } = useWords();
  const [isOld, setIsOld] = useState(false);
  useEffect(
    function lookForNewVersion() {
      if (isBroken) return;
      let isGone = false;
      void isOutdated().then((found) => !isGone && setIsOld(found));
      return () => {
        isGone = true;
      };
    },
    [isBroken],
  );
  return (
    <div className="my-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
      <span role="status">{isOld ? error.newVersion : isBroken ? error.partBroken : (text ?? error.notLoaded)}</span>
      {isOld ? (
        <Button onClick={() => location.reload()}>{error.reload}</Button>
      ) : (
        <Button onClick={again}>{error.tryAgain}</Button>
      )}
    </div>
  );
}
