import type { CDPSession } from '@playwright/test';

/** An element as the browser exposes it to screen readers. */
export interface Described {
  /** Role, name, states, value and description. */
  text: string;
  /** The named or grouping things it is in, outermost first. */
  within: string[];
}

interface AxValue {
  value?: unknown;
}

interface AxNode {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  value?: AxValue;
  properties?: { name: string; value: AxValue }[];
}

/** Entering one of these is announced if it has a name. */
const CONTAINERS =
  /^(dialog|alertdialog|navigation|main|banner|complementary|region|search|menu|log|article|group|form|radiogroup|list)$/;
const ALWAYS = /^(dialog|alertdialog|main|navigation)$/;

/** States that are announced when they hold, and how. */
const STATES: Record<string, (value: unknown) => string | null> = {
  disabled: (value) => (value === true ? 'unavailable' : null),
  pressed: (value) => (value === 'true' ? 'pressed' : 'not pressed'),
  checked: (value) => (value === 'true' ? 'checked' : 'not checked'),
  expanded: (value) => (value === true ? 'expanded' : 'collapsed'),
  selected: (value) => (value === true ? 'selected' : null),
  invalid: (value) => (value === 'true' ? 'invalid' : null),
  hasPopup: (value) => (value === 'menu' || value === 'dialog' ? `opens a ${value}` : null),
  current: (value) => (value === 'false' ? null : 'current'),
};

/**
 * What the browser's own accessibility tree says about the element that the expression returns; null if there is none.
 */
export async function axOf(cdp: CDPSession, expression: string): Promise<Described | null> {
  const { result } = await cdp.send('Runtime.evaluate', { expression });
  if (!result.objectId || result.subtype === 'null') return null;
  const { nodes } = (await cdp
    .send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: true })
    .catch(() => ({ nodes: [] }))) as { nodes: AxNode[] };
  const node = nodes[0];
  if (!node || node.ignored) return null;
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const within: string[] = [];
  for (let at = byId.get(node.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) {
    const role = text(at.role);
    if (at.ignored || !CONTAINERS.test(role)) continue;
    if (text(at.name) !== '' || ALWAYS.test(role)) within.unshift(titled(at));
  }
  return { text: whole(node), within };
}

function whole(node: AxNode): string {
  const states = (node.properties ?? []).flatMap(({ name, value }) => STATES[name]?.(value.value) ?? []);
  const value = text(node.value);
  const description = text(node.description);
  return [
    titled(node),
    ...states,
    ...(value === '' ? [] : [`“${value}”`]),
    ...(description === '' ? [] : [`— ${description}`]),
  ].join(', ');
}

const titled = (node: AxNode) => `${text(node.role)} "${text(node.name).replace(/\s+/g, ' ').trim()}"`;
const text = (value: AxValue | undefined) => (typeof value?.value === 'string' ? value.value : '');
