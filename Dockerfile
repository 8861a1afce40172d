# The service as a container: built in one stage, run in another that holds Node.js, what production needs, and the packs.
FROM node:24-alpine AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without install scripts: the build needs none of them.
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY scripts scripts
COPY src src
COPY adapters adapters
COPY knowledge knowledge
# In production the build leaves source maps out.
RUN NODE_ENV=production npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-alpine
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY knowledge knowledge
# What the page is dressed with.
COPY adapters/web/assets adapters/web/assets
# A user of the image without rights; nothing of the service is written by it, so the file system may be read-only.
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process and gets the signals: no shell, no npm between.
ENTRYPOINT ["node", "dist/adapters/main.js"]
