import type { PlaceInput } from './place-input.ts';

/**
 * "selection" in a list of places is replaced by what is selected, each thing once and in its order: on its own it
 * means all of them, given twice it means the last two, given once among others the newest.
 */
export function spreadSelection(inputs: readonly PlaceInput[], selection: readonly string[]): PlaceInput[] {
  const isSelection = (input: PlaceInput) => 'ref' in input && input.ref === 'selection';
  const selected = [...new Set(selection)];
  if (inputs.length === 1 && inputs.every(isSelection) && selected.length > 1) return selected.map((ref) => ({ ref }));
  const said = inputs.filter(isSelection).length;
  const taken = selected.slice(-said);
  if (said === 0 || taken.length < said) return [...inputs];
  return inputs.map((input) => {
    const ref = isSelection(input) ? taken.shift() : undefined;
    return ref === undefined ? input : { ref };
  });
}
