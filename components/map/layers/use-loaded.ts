import { useEffect, useState } from 'react';

/**
 * The result of `load` for the key; null until then, and if it fails: the map then makes do with water, markers and
 * raster.
 */
export function useLoaded<Key, Value>(key: Key, load: (key: Key) => Promise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaders are constants; the key says what to load
  useEffect(
    function loadOnce() {
      let isGone = false;
      load(key).then(
        (loaded) => !isGone && setValue(() => loaded),
        () => !isGone && setValue(null),
      );
      return () => {
        isGone = true;
      };
    },
    [key],
  );
  return value;
}
