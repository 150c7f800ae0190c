'use client';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChoose(value: Value): void;
}

export function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="mb-3 flex items-center justify-between gap-4">
      <legend className="float-left">{label}</legend>
      <div className="flex rounded-md border border-border p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="target flex cursor-pointer items-center justify-center rounded px-3 py-1 text-sm has-checked:bg-accent has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={label}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
