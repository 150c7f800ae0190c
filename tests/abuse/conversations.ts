export interface FileMessage {
  parts: unknown[];
  metadata?: Record<string, unknown>;
  status?: string;
}

/** An exported conversation as somebody might write it by hand: question and answer in turn. */
export function fileOf(messages: FileMessage[], id = crypto.randomUUID()) {
  return {
    format: 'wentu.session',
    version: 1,
    session: {
      id,
      title: 'a',
      isTitleAuto: true,
      isPinned: false,
      createdAt: 1,
      updatedAt: 1,
      leafId: `m${messages.length - 1}`,
    },
    messages: messages.map(({ parts, metadata = {}, status = 'complete' }, at) => ({
      id: `m${at}`,
      parentId: at === 0 ? null : `m${at - 1}`,
      role: at % 2 === 0 ? 'user' : 'assistant',
      parts,
      metadata,
      status,
      createdAt: 1,
    })),
  };
}

export const textOf = (text: string): FileMessage => ({ parts: [{ type: 'text', text }] });

/** A question, and an answer with this text. */
export const answering = (text: string) => fileOf([textOf('a'), textOf(text)]);
