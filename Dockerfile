# The app as an image: docker build -t wentu . (compose.yaml does it). It needs nothing but this repository and the base.
# To pin the base for good, ask `docker buildx imagetools inspect node:24-bookworm-slim` for its digest and build with
# --build-arg NODE_IMAGE=node:24-bookworm-slim@sha256:…
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /src
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
# The path of the app on its host, if not the root: --build-arg BASE_PATH=/map
ARG BASE_PATH=
RUN BASE_PATH="${BASE_PATH}" npm run standalone

FROM ${NODE_IMAGE}
WORKDIR /app
ARG BASE_PATH=
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    BASE_PATH=${BASE_PATH}
COPY --from=build /src/.next/standalone ./
# The only folder that is written to: the SQLite file and the cookie secret, where no DATABASE_URL and COOKIE_SECRET are set.
RUN install -d -o 1000 -g 1000 -m 700 .data
VOLUME ["/app/.data"]
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}${process.env.BASE_PATH || ''}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "server.js"]
