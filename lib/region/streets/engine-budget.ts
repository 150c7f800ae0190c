import { availableParallelism, totalmem } from 'node:os';

/** What the process of the streets may take, so that it and the server fit into what the machine gives them. */
export interface EngineBudget {
  /** How many questions it answers at once; each has a reader of its own. */
  slots: number;
  /** Of tiles that a reader keeps in memory; more are read again from the disk. */
  cacheBytes: number;
  /** At this size a process is replaced by a new one. */
  mostRss: number;
}

interface Machine {
  /** Of the machine or of the container, in bytes. */
  memoryBytes: number;
  processors: number;
  /** Servers that share it, each with an engine of its own. */
  servers: number;
}

const MB = 1024 ** 2;
/** A server takes 300 MB, and 0.7 MB for each answer that is running. */
const SERVER_BYTES = 400 * MB;
/** A process before it has read a tile; also of the one that takes its place and is there beside it. */
const START_BYTES = 120 * MB;
/** What a reader keeps besides its tiles: 40 MB after ways, 100 after tables of 25 places, 160 after the largest. */
const QUESTION_BYTES = 96 * MB;
const CACHE_BYTES = { least: 16 * MB, useful: 48 * MB, most: 192 * MB };
const MOST_RSS = { least: 200 * MB, most: 1_000 * MB };
const MOST_SLOTS = 4;

/** Never less than one question at a time, with few tiles: on a machine that is too small for that, it is slow. */
export function engineBudget({ memoryBytes, processors, servers }: Machine): EngineBudget {
  const left = memoryBytes / servers - SERVER_BYTES - START_BYTES;
  const mostRss = between(MOST_RSS.least, Math.floor(left), MOST_RSS.most);
  const forQuestions = mostRss - START_BYTES;
  const fitting = Math.floor(forQuestions / (QUESTION_BYTES + CACHE_BYTES.useful));
  const slots = between(1, Math.min(fitting, processors - 1), MOST_SLOTS);
  const cacheBytes = between(CACHE_BYTES.least, Math.floor(forQuestions / slots) - QUESTION_BYTES, CACHE_BYTES.most);
  return { slots, cacheBytes, mostRss };
}

/** The machine that this process runs on, or the part of it that a container or a unit of systemd leaves it. */
export function thisMachine(servers: number): Machine {
  // Without a limit, a number beyond every machine.
  const limit = process.constrainedMemory();
  return {
    memoryBytes: limit > 0 ? Math.min(limit, totalmem()) : totalmem(),
    processors: availableParallelism(),
    servers,
  };
}

const between = (least: number, wanted: number, most: number) => Math.max(least, Math.min(most, wanted));
