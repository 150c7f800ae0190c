'use client';

interface Props<Name extends string> {
  label: string;
  options: readonly (readonly [Name, string])[];
  chosen: NoInfer<Name>;
  onChoose: (name: NoInfer<Name>) => void;
}

/** A few things, one of which is shown. */
export function ChoiceRow<Name extends string>({ label, options, chosen, onChoose }: Props<Name>) {
  return (
    <fieldset className="inline-flex rounded-lg bg-surface-2 p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map(([name, text]) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen}
          onClick={() => onChoose(name)}
          className="h-7 rounded-md px-3 font-medium text-muted text-sm aria-pressed:bg-surface aria-pressed:text-text aria-pressed:shadow-sm"
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
