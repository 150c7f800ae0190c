/** Names in both languages; the map shows the one of its locale and falls back to `name`. */
export interface Label {
  name: string;
  nameEn?: string;
}
