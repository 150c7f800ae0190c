'use client';

import { useEffect, useState } from 'react';
import { wordsOf } from '../../lib/i18n/words.ts';
import { hasCopies, removeCopies } from '../offline/copies.ts';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';

/** Removes what this browser keeps of conversations for use without a network; nothing where it keeps none. */
export function OfflineCopies({ onRemoved }: { onRemoved(): void }) {
  const { locale } = usePreferences();
  const [has, setHas] = useState(false);

  useEffect(function look() {
    hasCopies().then(setHas, () => {});
  }, []);

  const remove = async () => {
    await removeCopies();
    setHas(false);
    onRemoved();
  };
  return has && <Button onClick={remove}>{wordsOf(locale).later.offline.removeCopies}</Button>;
}
