export interface Call {
  name: string;
  input: Record<string, unknown>;
}
