import type { Call } from './call.ts';
import type { Conversation } from './conversation.ts';

/** "我说的是朝阳区（长春市）": the answer to "which one?", put into the call that asked. */
export function chosenCandidate(raw: string, { before }: Conversation): Call | null {
  const match = /^(?:我说的是|我是说|我指的是|i mean)\s*(.+?)(?:\s*[（(,]\s*(.+?)[）)]?)?\s*[。.!]?$/i.exec(raw);
  const asked = before.findLast(({ result }) => /^ambiguous|^several places/.test(result));
  if (!match?.[1] || !asked) return null;
  const place = {
    name: match[1],
    ...(match[2] && { city: match[2].split(/[\s,]+/).at(/[a-z]/i.test(match[2]) ? 0 : -1) }),
  };
  const about = /^ambiguous: (.*)/m.exec(asked.result)?.[1];
  const input = { ...asked.input };
  if (asked.name === 'locate')
    return { name: 'locate', input: { query: place.name, ...(place.city && { city: place.city }) } };
  for (const key of ['place', 'from', 'to', 'near', 'area', 'center']) {
    const value = input[key] as { name?: string } | undefined;
    if (value?.name && (about === undefined || value.name === about)) {
      input[key] = place;
      break;
    }
  }
  return { name: asked.name, input };
}
