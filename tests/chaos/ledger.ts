import type { Figures } from './figures.ts';
import { greatest } from './figures.ts';
import type { Following } from './follow.ts';
import type { ChaosVisitor } from './visitor.ts';

interface Turn {
  sessionId: string;
  /** The text of its user message, which was acknowledged. */
  text: string;
  readers: Following[];
}

/** Every turn that was acknowledged, checked at the end. */
export class Ledger {
  #turns: Turn[] = [];

  add(turn: Turn): void {
    this.#turns.push(turn);
  }

  /** K1, K2: every message is there, every turn has its one ending, in the store and for each of its readers. */
  async settle(figures: Figures, visitor: ChaosVisitor, url: string): Promise<void> {
    let lost = 0;
    let unfinished = 0;
    for (const { sessionId, text } of this.#turns) {
      const view = await visitor.stored(url, sessionId);
      if (!view?.messages.some(({ role, parts }) => role === 'user' && parts[0]?.text === text)) lost += 1;
      const statuses = (view?.messages ?? []).filter(({ role }) => role === 'assistant').map((m) => m.metadata.status);
      if (view?.session.isRunning || statuses.length !== 1 || statuses.includes('running')) unfinished += 1;
    }
    const readers = this.#turns.flatMap((turn) => turn.readers);
    const endings = readers.map((reader) => reader.endings());
    figures.tell('turns', this.#turns.length);
    figures.tell('readers of them', readers.length);
    figures.note('K1 user messages lost', lost, { is: 0 });
    figures.note('K2 turns without their one stored ending', unfinished, { is: 0 });
    figures.note('K2 endings of a turn seen by a reader, fewest', -greatest(endings.map((count) => -count)), { is: 1 });
    figures.note('K2 endings of a turn seen by a reader, most', greatest(endings), { is: 1 });
    const gaps = readers.reduce((sum, reader) => sum + reader.gaps(), 0);
    figures.note('X03 gaps and repeats seen by readers', gaps, { is: 0 });
  }
}
