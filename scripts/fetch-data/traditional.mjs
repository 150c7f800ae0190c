const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fa5;

/** Rows of traditional.tsv: a traditional character and its simplified one, where they differ. */
export function traditionalRows(toSimplified) {
  const rows = [];
  for (let code = HAN_FIRST; code <= HAN_LAST; code++) {
    const char = String.fromCharCode(code);
    const simple = toSimplified(char);
    // 乾 stays in names (乾县); only as "dry" it is 干.
    if (simple !== char && simple.length === 1 && char !== '乾') rows.push([char, simple]);
  }
  return rows;
}
