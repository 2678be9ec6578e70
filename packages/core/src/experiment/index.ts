export * as Experiment from "./experiment.ts";
