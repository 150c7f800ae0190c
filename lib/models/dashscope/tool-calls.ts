import { argumentsOf, isJson } from './tool-arguments.ts';
import type { ToolCallDelta } from './tool-call-delta.ts';

export interface ToolCall {
  id: string;
  name: string;
  /** JSON text as the model wrote it; "{}" if it wrote nothing. */
  arguments: string;
}

export interface ToolCallCollector {
  add(delta: ToolCallDelta): void;
  /** At most `maxCalls`, ids unique, in the order in which they began. */
  calls(): ToolCall[];
  /** How many more the model asked for. */
  dropped(): number;
}

interface Collected {
  id: string;
  /** '' until it arrives. */
  name: string;
  pieces: string[];
  wireIndex: number | undefined;
  wireId: string;
}

/**
 * Assembles tool calls from their pieces. Real pieces have id and name only in the first; compatible servers also
 * repeat both, send whole calls under one index, interleave them, or send a name in pieces (offered: the names there
 * are). A piece that repeats a finished call is dropped.
 */
export function createToolCallCollector(
  maxCalls: number,
  newId: () => string,
  offered: ReadonlySet<string> = new Set(),
): ToolCallCollector {
  const all: Collected[] = [];

  function ownerOf(delta: ToolCallDelta): Collected | undefined {
    if (delta.index !== undefined) {
      const atIndex = all.findLast((call) => call.wireIndex === delta.index);
      if (atIndex || delta.name !== '') return atIndex;
    }
    if (delta.id !== '') {
      const withId = all.findLast((call) => call.wireId === delta.id);
      // An index and an id that are both new begin a call, even if its name arrives later.
      if (withId || delta.index !== undefined) return withId;
    }
    return delta.name === '' ? all.at(-1) : undefined;
  }

  /** The last call, if a piece does not say where it belongs and the name is incomplete. */
  function begun(delta: ToolCallDelta): Collected | undefined {
    const last = all.at(-1);
    return delta.index === undefined && delta.id === '' && last && goesOn(last, delta) !== undefined ? last : undefined;
  }

  /** The name so far, if it begins an offered one and this piece continues or repeats it. */
  function goesOn(owner: Collected, delta: ToolCallDelta): string | undefined {
    const isOther = delta.id !== '' && owner.wireId !== '' && delta.id !== owner.wireId;
    if (isOther || owner.name === '' || delta.name === '' || offered.has(owner.name)) return undefined;
    const names = [owner.name + delta.name, delta.name.startsWith(owner.name) ? delta.name : undefined];
    return names.find((name) => name !== undefined && [...offered].some((each) => each.startsWith(name)));
  }

  function start(delta: ToolCallDelta): void {
    // Without a name there is nothing to call, and without an id nothing a name could follow.
    if (delta.name === '' && delta.id === '') return;
    const isTaken = delta.id === '' || all.some((call) => call.id === delta.id);
    all.push({
      id: isTaken ? newId() : delta.id,
      name: delta.name,
      pieces: [delta.arguments],
      wireIndex: delta.index,
      wireId: delta.id,
    });
  }

  return {
    add(delta) {
      const owner = ownerOf(delta) ?? begun(delta);
      if (!owner) return start(delta);
      const name = goesOn(owner, delta);
      if (name !== undefined) {
        owner.name = name;
        owner.pieces.push(delta.arguments);
        return;
      }
      if (delta.name === '' || owner.name === '') {
        owner.name ||= delta.name;
        owner.pieces.push(delta.arguments);
        return;
      }
      const isOther =
        delta.name !== owner.name || (delta.id !== '' && owner.wireId !== '' && delta.id !== owner.wireId);
      if (isOther) return start(delta);
      const soFar = owner.pieces.join('');
      if (!isJson(soFar)) {
        owner.pieces.push(delta.arguments);
        return;
      }
      if (delta.arguments.trim() === '' || delta.arguments.trim() === soFar.trim()) return;
      start(delta);
    },
    calls: () => distinct(all).slice(0, maxCalls),
    dropped: () => Math.max(0, distinct(all).length - maxCalls),
  };
}

/** The same id, name and arguments twice are one call sent twice. */
function distinct(all: Collected[]): ToolCall[] {
  const named = all
    .filter((call) => call.name !== '')
    .map(({ id, name, wireId, pieces }) => ({ id, name, wireId, arguments: argumentsOf(pieces) }));
  return named
    .filter(
      (call, at) =>
        call.wireId === '' ||
        named.findIndex(
          (one) => one.wireId === call.wireId && one.name === call.name && one.arguments === call.arguments,
        ) === at,
    )
    .map(({ id, name, arguments: json }) => ({ id, name, arguments: json }));
}
