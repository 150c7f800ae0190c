#!/bin/sh
# The stream-chat events over HTTP. Start the server first (npm start); BASE names another one.
# 用 curl 调用流式接口；同一个 cookie 文件（-c 写、-b 读）才能继续同一个会话。
set -eu
BASE="${BASE:-http://localhost:3000}"
JAR="$(mktemp)"
trap 'rm -f "$JAR"' EXIT

echo "— Server-Sent Events"
FIRST="$(curl -sN -c "$JAR" -H 'content-type: application/json' -d '{"message":"巴黎在哪？"}' "$BASE/api/stream")"
echo "$FIRST"
SESSION="$(echo "$FIRST" | sed -n 's/.*"session_id":"\([^"]*\)".*/\1/p' | head -n 1)"

echo "— the same session, one JSON object a line"
curl -sN -b "$JAR" -H 'content-type: application/json' -H 'accept: application/x-ndjson' \
  -d "{\"message\":\"那明天天气呢？\",\"session_id\":\"$SESSION\"}" "$BASE/api/stream"

echo "— a tool without the model"
curl -s -b "$JAR" -H 'content-type: application/json' \
  -d '{"input":{"query":"上海"}}' "$BASE/api/tools/locate"
echo
