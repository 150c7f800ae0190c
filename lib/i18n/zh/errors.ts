/** What is said of each failure: its title, its cause, what to do. The rows themselves are in lib/errors/table.ts. */
export const errors = {
  missing_key: {
    title: '阿里云百炼API Key未配置',
    cause: '服务器没有设置 DASHSCOPE_API_KEY，演示模型也已关闭。',
    fix: '在 .env 或 .env.local 中配置 DASHSCOPE_API_KEY=sk-…（在阿里云百炼控制台创建），然后重试。',
  },
  invalid_key: {
    title: 'API Key 被拒绝',
    cause: 'DashScope 不接受这个 Key：可能输错、已删除，或与地域、套餐、Base URL 不匹配。',
    fix: '检查 .env 或 .env.local 中的 DASHSCOPE_API_KEY 与 DASHSCOPE_BASE_URL：Key、地域和地址必须配套；sk-sp- 开头的套餐 Key 只能用于套餐自己的地址。',
  },
  access_denied: {
    title: '没有访问权限',
    cause: '账号未开通该模型，或业务空间没有授权。',
    fix: '在百炼控制台开通模型服务并给业务空间授权，或更换 DASHSCOPE_MODEL。',
  },
  quota_exhausted: {
    title: '额度或余额不足',
    cause: '账号欠费，或免费额度已用完。',
    fix: '在阿里云控制台充值，或关闭“免费额度用完即停”，几分钟后重试。',
  },
  model_not_found: {
    title: '模型不存在',
    cause: 'DashScope 没有这个模型，或账号在该地域无权使用它。',
    fix: '检查模型名称是否正确：.env 或 .env.local 中的 DASHSCOPE_MODEL（默认 qwen-plus），以及 DASHSCOPE_BASE_URL 的地域。qwen-turbo、qwen-vl-max、qwen-vl-plus、qwq-plus、qvq-max 已下线，请换成 qwen-flash 或 qwen3.7 系列。',
  },
  rate_limited: {
    title: '请求过于频繁',
    cause: '模型服务正在限流（每分钟请求数或 Token 数）。',
    fix: '稍等片刻再试；限流通常一分钟内恢复。',
  },
  content_filtered: {
    title: '内容未通过安全审核',
    cause: '模型服务的内容审核拦截了输入或输出。',
    fix: '换一种说法；如果历史消息中含有触发内容，请编辑该消息或新建对话。',
  },
  context_too_long: {
    title: '对话太长',
    cause: '历史消息超过了模型的输入上限。',
    fix: '新建对话，或编辑较早的消息。',
  },
  bad_upstream_request: {
    title: '模型服务不接受请求参数',
    cause: '模型不支持某个参数（如思考模式、工具调用）或 Base URL 路径不对。',
    fix: '检查 DASHSCOPE_BASE_URL 是否以 /compatible-mode/v1 结尾，以及 DASHSCOPE_MODEL 是否支持工具调用。',
  },
  upstream_timeout: {
    title: '网络连接超时',
    cause: '模型服务在限定时间内没有回应。',
    fix: '检查网络连接和 API 端点配置（DASHSCOPE_BASE_URL），然后重试；可用 TIMEOUT_* 调整等待时间。',
  },
  upstream_unavailable: {
    title: '模型服务暂不可用',
    cause: '无法连接模型服务，或它返回了服务器错误。',
    fix: '稍后重试；若持续出现，检查服务器网络与 DASHSCOPE_BASE_URL。',
  },
  bad_upstream_response: {
    title: '模型服务的回复无法识别',
    cause: '收到的内容不是有效的回答（可能被代理或登录页拦截）。',
    fix: '检查 DASHSCOPE_BASE_URL 与网络代理，然后重试。',
  },
  stream_interrupted: {
    title: '回答中断',
    cause: '连接在回答完成前断开，已收到的文字已保留。',
    fix: '点“继续”接着写，或重试。',
  },
  bad_request: {
    title: '请求无效',
    cause: '请求内容不符合要求。',
    fix: '按文档检查请求的字段。',
  },
  empty_message: {
    title: '消息为空',
    cause: '消息里没有可见的文字。',
    fix: '写点什么再发送。',
  },
  message_too_long: {
    title: '消息太长',
    cause: '一条消息最多 8,000 个字符。',
    fix: '缩短或分成几条发送。',
  },
  unsupported_media_type: {
    title: '内容类型不支持',
    cause: '只接受 application/json。',
    fix: '设置 Content-Type: application/json。',
  },
  payload_too_large: {
    title: '请求太大',
    cause: '请求体超过大小上限。',
    fix: '缩短内容后重试。',
  },
  forbidden: {
    title: '请求来源不被允许',
    cause: '请求来自其他网站。',
    fix: '在本站页面中操作。',
  },
  sign_in_required: {
    title: '需要登录',
    cause: '这个网站要先登录，或登录已过期。',
    fix: '在页面上登录；程序请用 X-Access-Code 请求头带上访问码。',
  },
  wrong_code: {
    title: '访问码不对',
    cause: '收到的不是这个网站的访问码。',
    fix: '核对访问码；每个地址 15 分钟内最多试错 5 次。',
  },
  not_found: {
    title: '不存在',
    cause: '没有这个对话或内容。',
    fix: '返回对话列表，或新建对话。',
  },
  busy: {
    title: '正在回答',
    cause: '这个对话的上一条还在回答。',
    fix: '等它完成，或先停止。',
  },
  version: {
    title: '页面版本过旧',
    cause: '服务器已更新。',
    fix: '刷新页面；未发送的消息会保留。',
  },
  too_many_requests: {
    title: '操作太频繁',
    cause: '已达到本站的请求频率或并发上限。',
    fix: '稍候再试。',
  },
  daily_limit: {
    title: '本站今天的用量已满',
    cause: '本站每天的回答数、Token 数和费用设有上限，其中一项已经用完。',
    fix: '在那之前可用演示模型；运营者可调高 LIMIT_SITE_ANSWERS_PER_DAY、LIMIT_SITE_TOKENS_PER_DAY 或 LIMIT_SITE_COST_PER_DAY。',
  },
  visitor_limit: {
    title: '你今天的用量已满',
    cause: '本站限制每位访客、每个网络地址一天的回答数、Token 数和费用。',
    fix: '运营者可调高 LIMIT_PER_DAY、LIMIT_TOKENS_PER_DAY、LIMIT_COST_PER_DAY，或针对地址的 LIMIT_IP_*。',
  },
  blocked: {
    title: '已被网站运营者停用',
    cause: '本站的运营者停用了这位访客或这个网络地址。',
    fix: '请联系网站运营者。已保存的内容仍可查看、导出和删除。',
  },
  operator_only: {
    title: '仅供网站运营者使用',
    cause: '没有口令，或口令不对。',
    fix: '在 /admin 用 ADMIN_TOKEN 登录，或在请求头中发送 “Authorization: Bearer …”。',
  },
  quota_full: {
    title: '存储空间已用完',
    cause: '已达到本站为每位访客保留的对话、分享或存储空间的上限。',
    fix: '删除不再需要的对话或分享，然后重试；运营者可调高 LIMIT_OWNER_*。',
  },
  method_not_allowed: {
    title: '不支持这种请求方法',
    cause: '这个地址不接受该请求方法。',
    fix: '改用 Allow 响应头中列出的方法。',
  },
  overloaded: {
    title: '服务器繁忙',
    cause: '同时进行的回答太多。',
    fix: '稍候再试。',
  },
  storage_full: {
    title: '服务器磁盘已满',
    cause: '磁盘没有剩余空间，新的内容无法保存；已保存的内容不受影响。',
    fix: '稍后重试；运营者请清理磁盘或扩容，无需重启。',
  },
  storage_unavailable: {
    title: '存储暂不可用',
    cause: '数据库无法读写。',
    fix: '稍后重试；运营者请检查 DATABASE_URL 与磁盘。',
  },
  bad_arguments: {
    title: '模型给工具的参数有误',
    cause: '模型写的参数工具看不懂，因此没有查询任何数据服务。',
    fix: '换个说法再问，或把地点、日期写得更具体。',
  },
  tool_failed: {
    title: '工具未能完成',
    cause: '数据服务没有给出可用的结果。',
    fix: '稍后重试，或换个说法。',
  },
  tool_limit: {
    title: '工具调用过多',
    cause: '一步最多 8 次、一轮最多 24 次工具调用。',
    fix: '把问题拆开来问。',
  },
  provider_unavailable: {
    title: '地图数据服务不可用',
    cause: '所有数据源都没有回应。',
    fix: '稍后重试；运营者请检查网络与各数据源地址。',
  },
  internal: {
    title: '内部错误',
    cause: '服务器遇到未预料的问题。',
    fix: '重试；若持续出现，请把请求编号告诉运营者。',
  },
};
