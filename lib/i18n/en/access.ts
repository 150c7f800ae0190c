import type { access as zh } from '../zh/access.ts';

export const access: typeof zh = {
  title: 'Sign in',
  code: 'Access code',
  codeLead: 'Enter the access code from the operator of this site.',
  enter: 'Enter',
  login: 'Go to sign-in',
  loginLead: 'Sign in with the account of your organisation.',
  proxyLead:
    'This site is entered through a sign-in service of its own. Reload this page after signing in; if that does not help, ask the operator of the site.',
  reload: 'Reload',
  wrong: 'That is not the access code. Check it and try again.',
  wait: (minutes) => `Too many wrong codes. Try again in ${minutes} min.`,
  loginFailed: 'Signing in was not completed. Try again.',
  unknown: 'This account may not use the site. Ask its operator.',
};
