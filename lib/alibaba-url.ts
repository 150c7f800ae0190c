/** Shared, regional, workspace and plan domains alike: "https://ws-1.cn-hongkong.maas.aliyuncs.com". */
const ALIBABA = /(^|\.)(aliyuncs\.com|aliyun\.com|alibabacloud\.com)$/;

/** Whether the address is one of Alibaba's own services. */
export const isAlibabaUrl = (url: string): boolean => ALIBABA.test(new URL(url).hostname);
