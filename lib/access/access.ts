/** Who is asking, as the gate knows them. */
export type Access =
  /** The site is open to all. */
  | { kind: 'anonymous' }
  /** Knows the site's access code; nothing else is known. */
  | { kind: 'code' }
  /** Signed in by a provider or a proxy; the owner is the same on every device. */
  | Login;

export interface Login {
  kind: 'login';
  owner: string;
  /** As the provider calls them. */
  name?: string;
}
