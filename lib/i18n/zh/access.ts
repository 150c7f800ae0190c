/** The page in front of a site that is not open to all. */
export const access = {
  title: '登录',
  code: '访问码',
  codeLead: '输入网站运营者给你的访问码。',
  enter: '进入',
  login: '去登录',
  loginLead: '用你所在机构的账号登录。',
  proxyLead: '这个网站要从它自己的登录服务进来。登录后刷新这个页面；还不行的话，请联系网站运营者。',
  reload: '刷新',
  wrong: '访问码不对，请核对后再试。',
  wait: (minutes: number) => `试错次数太多，${minutes} 分钟后再试。`,
  loginFailed: '登录没有完成，请再试一次。',
  unknown: '这个账号不能使用本站，请联系网站运营者。',
};
