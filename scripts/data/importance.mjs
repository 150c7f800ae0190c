/** 0–1 by population and rank; a famous place is at least as well known as a city of half a million. */
export function importanceOf(row, isCurated) {
  const size = Math.log10(Math.max(row.population, 1000)) / 7.8;
  const seat = { PPLC: 0.12, PPLA: 0.03, PPLX: -0.08 }[row.feature] ?? 0;
  const value = Math.min(0.97, size + seat);
  return isCurated ? Math.max(0.74, Math.min(0.97, value + 0.045)) : value;
}
