/** The provider knows this person, and OIDC_ALLOW leaves them out. */
export class NotAllowed extends Error {}
