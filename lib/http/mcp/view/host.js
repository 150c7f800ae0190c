// What the page and the client that shows it say to each other: JSON-RPC over postMessage. Source: MCP Apps, SEP-1865.

const PROTOCOL = '2026-01-26';
const METHOD_NOT_FOUND = -32601;

/**
 * Introduces the page and listens. onResult: a tool's result; onContext: what is known of the client, its first word and
 * every change.
 */
export function connectToHost({ onResult, onContext }) {
  const tell = (message) => window.parent.postMessage({ jsonrpc: '2.0', ...message }, '*');
  const answers = {
    ping: () => ({}),
    'ui/resource-teardown': () => ({}),
  };
  const told = {
    'ui/notifications/tool-result': onResult,
    'ui/notifications/host-context-changed': onContext,
  };
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || data?.jsonrpc !== '2.0') return;
    const { id, method, params, result } = data;
    if (method === undefined) {
      if (id !== 1 || !result) return;
      onContext(result.hostContext ?? {});
      tell({ method: 'ui/notifications/initialized', params: {} });
    } else if (id === undefined) {
      told[method]?.(params ?? {});
    } else {
      const answer = answers[method];
      tell(answer ? { id, result: answer() } : { id, error: { code: METHOD_NOT_FOUND, message: method } });
    }
  });
  tell({
    id: 1,
    method: 'ui/initialize',
    params: {
      protocolVersion: PROTOCOL,
      appInfo: { name: 'wentu-map', version: '1' },
      appCapabilities: { availableDisplayModes: ['inline', 'fullscreen'] },
    },
  });
  new ResizeObserver(() => {
    const { scrollWidth: width, scrollHeight: height } = document.documentElement;
    tell({ method: 'ui/notifications/size-changed', params: { width, height } });
  }).observe(document.body);
}
