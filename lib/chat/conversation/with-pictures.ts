import type { Picture } from '../../domain/picture.ts';
import { answersIn } from '../../i18n/answers.ts';
import type { Locale } from '../../i18n/index.ts';
import type { ChatMessage } from './message.ts';

/**
 * Messages as a model reads them that sees the given pictures: those stand before the words they came with. All others are
 * gone, and a note in their place keeps the model from guessing.
 */
export function withPictures(
  messages: ChatMessage[],
  pictures: readonly Picture[],
  localeOf: (message: ChatMessage) => Locale,
): ChatMessage[] {
  const urlOf = new Map(pictures.map(({ id, url }) => [id, url]));
  return messages.map((message) => {
    const { pictures: came = [] } = message.metadata ?? {};
    if (message.role !== 'user' || came.length === 0) return message;
    const parts = came.map(({ id, name }): ChatMessage['parts'][number] => {
      const url = urlOf.get(id);
      if (url === undefined) return { type: 'text', text: answersIn(localeOf(message)).unseenPicture(name) };
      return { type: 'file', mediaType: 'image/jpeg', filename: name, url };
    });
    return { ...message, parts: [...parts, ...message.parts] };
  });
}
