import { useCallback, useRef, useState } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { sitePath } from '../../lib/site-path.ts';
import { siteFetch } from '../sessions/site-fetch.ts';

interface SharedPage {
  messages: ChatMessage[];
  next: string | null;
}

/** The messages of a share from its last page upwards; earlier pages are read on demand. */
export function useSharedPages(id: string, last: SharedPage) {
  const [{ messages, next }, setPages] = useState(last);
  const isLoading = useRef(false);

  const loadOlder = useCallback(async () => {
    if (next === null || isLoading.current) return;
    isLoading.current = true;
    try {
      const response = await siteFetch(sitePath(`/api/shares/${id}?before=${next}`));
      // A failed read can be repeated: the button stays.
      if (!response.ok) return;
      const above = (await response.json()) as SharedPage;
      setPages((now) => ({ messages: [...above.messages, ...now.messages], next: above.next }));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    } finally {
      isLoading.current = false;
    }
  }, [id, next]);

  return { messages, hasOlder: next !== null, loadOlder };
}
