# One image for every worker; docker-compose.yml says which file a container runs.
FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

# Without development packages, and without what npm start brings along: its own Node and its own Postgres.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

COPY src ./src
COPY workers ./workers
COPY config ./config

# The account that comes with the image. Nothing under /app belongs to it, and /app is never written to.
USER node
ENV OPENSEAT_DATA=/data
EXPOSE 4400 4401 4402

# The console answers on 4400; every other worker has OPENSEAT_HEALTH_PORT.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPENSEAT_HEALTH_PORT ?? 4400}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# Node itself gets the signals: no npm and no shell in between.
CMD ["node", "workers/all.ts"]
