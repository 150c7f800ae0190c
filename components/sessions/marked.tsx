/** A text in which the words that were searched for are marked, in whatever case they stand. */
export function Marked({ text, search }: { text: string; search: string }) {
  const words = search.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return text;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // Every second piece is what the group in the pattern has found.
  return text.split(new RegExp(`(${pattern})`, 'gi')).map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text
      <mark key={index} className="rounded-sm bg-accent-soft text-text">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
