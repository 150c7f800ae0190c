/** The names of a stream's keys; the braces keep them on one node of a cluster. */
export function createRedisKeys(prefix: string) {
  const key = (id: string, name: string) => `${prefix}:{${id}}:${name}`;
  return {
    /** The log, its metadata, and the sign of life. */
    of: (id: string) => [key(id, 'log'), key(id, 'meta'), key(id, 'alive')],
    stopOf: (id: string) => key(id, 'stop'),
    channelOf: (id: string) => key(id, 'news'),
    stopChannel: `${prefix}:stop`,
  };
}

export type RedisKeys = ReturnType<typeof createRedisKeys>;
