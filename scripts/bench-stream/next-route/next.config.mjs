import { join } from 'node:path';

export default {
  agentRules: false,
  turbopack: { root: join(import.meta.dirname, '../../..') },
};
