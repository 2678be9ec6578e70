/** Import direction, held by a machine. Each rule's comment says why it is there. */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "A circle has no first file to read.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "rules-are-pure",
      severity: "error",
      comment: "Decisions run anywhere: no clock, I/O, context or schema library.",
      from: { path: "^packages/core/src/.*\\.rules\\.ts$" },
      to: {
        pathNot:
          "^packages/core/src/(.*\\.rules\\.ts|error\\.ts|day\\.ts|money\\.rules\\.ts|membership/review-group\\.ts|access/role\\.ts)$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "policies-are-pure",
      severity: "error",
      comment: "Who may is decided from actor and thing alone.",
      from: { path: "^packages/core/src/.*\\.policy\\.ts$" },
      to: {
        pathNot:
          "^packages/core/src/(.*\\.(rules|policy)\\.ts|access/.*|error\\.ts|day\\.ts|membership/review-group\\.ts)$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "core-knows-no-edge",
      severity: "error",
      comment: "The domain runs without HTTP, AWS event shapes or SST.",
      from: { path: "^packages/core" },
      to: { path: "^(packages/(functions|web)|infra|scripts|node_modules/(hono|@hono|sst|solid-js))" },
    },
    {
      name: "core-from-core-only",
      severity: "error",
      comment: "Functions use core; they never use the portal or scripts. Both wear one style and font.",
      from: { path: "^packages/functions" },
      to: { path: "^(packages/web|scripts|infra|test)", pathNot: "^packages/web/src/style/" },
    },
    {
      name: "web-runs-rules-only",
      severity: "error",
      comment: "The browser runs pure rules and shared words; from everything else it takes types alone.",
      from: { path: "^packages/web/src" },
      to: {
        path: "^packages/(core|functions)/src",
        pathNot: "(\\.rules\\.ts|core/src/(access/role|day|membership/review-group)\\.ts)$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "features-stand-alone",
      severity: "error",
      comment: "A feature is read by itself; what two share lives in ui, form or lib.",
      from: { path: "^packages/web/src/features/([^/]+)/" },
      to: { path: "^packages/web/src/features/", pathNot: "^packages/web/src/features/$1/" },
    },
    {
      name: "kit-knows-no-feature",
      severity: "error",
      comment: "The kit is used by features, never the other way.",
      from: { path: "^packages/web/src/(ui|form|lib)/" },
      to: { path: "^packages/web/src/(features|app)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "routes-touch-no-table",
      severity: "error",
      comment: "One door in: routes call operations.",
      from: { path: "^packages/functions/src/(api|public)/" },
      to: { path: "(\\.entity\\.ts$|core/src/db/|node_modules/(electrodb|@aws-sdk))" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs"],
    },
  },
};
