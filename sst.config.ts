/// <reference path="./.sst/platform/config.d.ts" />

/** The app: functions, routes, queues, mail, timers and the portal. The data is the foundation's: `infra/foundation`. */
export default $config({
  async app(input) {
    const { isShared, region } = await import("./infra/stage.ts");
    const { service } = await import("./infra/contract.ts");
    const lasting = isShared(input.stage);
    return {
      name: service,
      version: "4.17.1",
      home: "aws",
      providers: { aws: { version: "7.20.0", region } },
      protect: lasting,
      removal: lasting ? "retain" : "remove",
    };
  },
  async run() {
    const { router } = await import("./infra/router.ts");
    await import("./infra/file-cors.ts");
    await import("./infra/api.ts");
    await import("./infra/stream.ts");
    await import("./infra/cron.ts");
    await import("./infra/site.ts");
    await import("./infra/monitoring.ts");
    return { origin: router.url };
  },
});
