export interface ToolCallDelta {
  index: number | undefined;
  id: string;
  name: string;
  arguments: string;
}

export interface ToolCall {
  id: string;
  name: string;
  /** JSON text as the model wrote it; "{}" when it wrote nothing. */
  arguments: string;
}

const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

export function toolCallDeltaOf(value: unknown): ToolCallDelta | undefined {
  const call = asRecord(value);
  if (!call) return undefined;
  const called = asRecord(call.function);
  const given = called?.arguments;
  return {
    index: typeof call.index === 'number' ? call.index : undefined,
    id: typeof call.id === 'string' ? call.id.trim() : '',
    name: typeof called?.name === 'string' ? called.name.trim() : '',
    arguments: typeof given === 'string' ? given : asRecord(given) ? JSON.stringify(given) : '',
  };
}

export interface ToolCallCollector {
  add(delta: ToolCallDelta): void;
  /** At most `maxCalls`, ids unique, in the order of their start. */
  calls(): ToolCall[];
  /** How many the model asked for beyond that. */
  dropped(): number;
}

interface Collected extends ToolCall {
  wireIndex: number | undefined;
  wireId: string;
}

/**
 * Puts tool calls together from their pieces. Real pieces have the id and name in the first only; compatible servers also
 * repeat both, send whole calls under one index, or interleave. A piece that repeats a finished call is dropped.
 */
export function createToolCallCollector(maxCalls: number, newId: () => string): ToolCallCollector {
  const all: Collected[] = [];

  function ownerOf(delta: ToolCallDelta): Collected | undefined {
    if (delta.index !== undefined) {
      const atIndex = all.findLast((call) => call.wireIndex === delta.index);
      if (atIndex || delta.name !== '') return atIndex;
    }
    if (delta.id !== '') {
      const withId = all.findLast((call) => call.wireId === delta.id);
      if (withId) return withId;
    }
    return delta.name === '' ? all.at(-1) : undefined;
  }

  function start(delta: ToolCallDelta): void {
    // Without a name there is nothing to call.
    if (delta.name === '') return;
    const isTaken = delta.id === '' || all.some((call) => call.id === delta.id);
    all.push({
      id: isTaken ? newId() : delta.id,
      name: delta.name,
      arguments: delta.arguments,
      wireIndex: delta.index,
      wireId: delta.id,
    });
  }

  return {
    add(delta) {
      const owner = ownerOf(delta);
      if (!owner) return start(delta);
      if (delta.name === '') {
        owner.arguments += delta.arguments;
        return;
      }
      const isOther =
        delta.name !== owner.name || (delta.id !== '' && owner.wireId !== '' && delta.id !== owner.wireId);
      if (isOther) return start(delta);
      if (!isJson(owner.arguments)) {
        owner.arguments += delta.arguments;
        return;
      }
      if (delta.arguments.trim() === '' || delta.arguments.trim() === owner.arguments.trim()) return;
      start(delta);
    },
    calls: () => distinct(all).slice(0, maxCalls),
    dropped: () => Math.max(0, distinct(all).length - maxCalls),
  };
}

/** The same id, name and arguments twice is one call sent twice. */
function distinct(all: Collected[]): ToolCall[] {
  return all
    .filter(
      (call, at) =>
        call.wireId === '' ||
        all.findIndex(
          (one) => one.wireId === call.wireId && one.name === call.name && one.arguments === call.arguments,
        ) === at,
    )
    .map((call) => ({ id: call.id, name: call.name, arguments: call.arguments.trim() === '' ? '{}' : call.arguments }));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
