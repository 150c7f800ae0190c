import { AI_JSON, AI_WORDS } from '../../domain/ai-label.ts';
import { answersIn } from '../../i18n/answers.ts';
import type { Locale } from '../../i18n/index.ts';
import type { StoredMessage } from '../../store/stored.ts';
import { isGeoToolName, toolTitle } from '../../tools/registry.ts';
import { displayOf } from '../../tools/shown-calls.ts';

/**
 * A branch of a conversation as Markdown for reading; tool results appear as the titles of their cards. Answers are
 * said to be generated.
 */
export function markdownOf(title: string, messages: readonly StoredMessage[], locale: Locale): string {
  const { speakers } = answersIn(locale);
  const blocks = messages.map((message) => {
    const when = new Date(message.createdAt).toISOString().slice(0, 16).replace('T', ' ');
    // Parts are stored exactly as the builder made them.
    const parts = message.parts as { type: string; text?: unknown }[];
    const showing = displayOf(parts, false);
    const lines = parts.flatMap((part, at) => (showing[at] === 'shown' ? lineOf(part, locale) : []));
    return `## ${speakers[message.role]} · ${when} UTC\n\n${lines.join('\n\n')}`;
  });
  const label = `*${speakers.assistant}: ${AI_WORDS}*\n\n<!-- ${AI_JSON} -->`;
  return `# ${title.replace(/\s+/g, ' ')}\n\n${label}\n\n${blocks.join('\n\n')}\n`;
}

function lineOf(part: { type: string; text?: unknown }, locale: Locale): string[] {
  if (part.type === 'text' && typeof part.text === 'string') {
    return part.text.trim() === '' ? [] : [withClosedFence(part.text)];
  }
  const name: string = part.type.replace(/^tool-/, '');
  return part.type.startsWith('tool-') && isGeoToolName(name) ? [`> ${toolTitle(name, locale)}`] : [];
}

/** A code fence left open, as in an answer that was stopped, must not swallow the messages below it. */
function withClosedFence(text: string): string {
  let open = '';
  for (const line of text.split('\n')) {
    const marks = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? '';
    if (open === '') open = marks;
    else if (marks.startsWith(open) && line.trim() === marks) open = '';
  }
  return open === '' ? text : `${text.trimEnd()}\n${open}`;
}
