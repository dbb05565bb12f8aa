# Sitrep in a container. What it keeps lies in /app/var: mount a volume there.
#
#   docker build -t sitrep .
#   docker run -d --name sitrep --restart unless-stopped --env-file .env -v sitrep:/app/var sitrep

FROM node:22-bookworm-slim AS build
# better-sqlite3 is compiled where no prebuilt binary fits.
RUN apt-get update && apt-get install -y --no-install-recommends g++ make python3 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json bundle.js ./
COPY commands commands
COPY src src
# The build checks it, and starts the program once to keep what was compiled.
COPY data data
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY src/platforms/preview/page src/platforms/preview/page
COPY --from=build /app/data data
RUN mkdir var && chown node:node var
USER node
VOLUME /app/var
# Inside the container only, unless SITREP_METRICS_HOST says otherwise.
ENV SITREP_METRICS_PORT=8789
# Where that is switched off, the preview tells whether the bot is up.
HEALTHCHECK --interval=60s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "const port = process.env.SITREP_METRICS_PORT; fetch(port ? `http://127.0.0.1:${port}/healthz` : 'http://127.0.0.1:8787/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/src/cli.js"]
CMD ["start"]
