/** Alarms on the app, sent to the foundation's topic. A personal stage has nobody to wake, so it has none. */
import { api, publicPages } from "./api.ts";
import { ssm } from "./contract.ts";
import { crons } from "./cron.ts";
import { dead } from "./queue.ts";
import { isShared } from "./stage.ts";
import { notify, publish } from "./stream.ts";

type Metric = Pick<aws.cloudwatch.MetricAlarmArgs, "namespace" | "metricName" | "dimensions" | "statistic">;

const topic = () => aws.ssm.getParameterOutput({ name: ssm($app.stage).alarmTopic }).insecureValue;

const alarm = (name: string, alarmDescription: string, metric: Metric, threshold: number) =>
  new aws.cloudwatch.MetricAlarm(name, {
    name: `${$app.name}-${$app.stage}-${name}`,
    alarmDescription,
    ...metric,
    threshold,
    comparisonOperator: "GreaterThanThreshold",
    period: 300,
    evaluationPeriods: 1,
    treatMissingData: "notBreaching",
    alarmActions: [topic()],
  });

const ofFunction = (metricName: string, name: $util.Input<string>, statistic = "Sum"): Metric => ({
  namespace: "AWS/Lambda",
  metricName,
  dimensions: { FunctionName: name },
  statistic,
});

const watch = () => {
  const functions = { Api: api, Public: publicPages, Publish: publish, Notify: notify, ...crons };
  for (const [name, run] of Object.entries(functions))
    alarm(`${name}Errors`, `${name} failed; its log says how.`, ofFunction("Errors", run.name), 0);

  const age = ofFunction("IteratorAge", publish.name, "Maximum");
  alarm("PublishBehind", "Events wait more than five minutes to be published.", age, 300_000);

  const waiting: Metric = {
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: dead.nodes.queue.name },
    statistic: "Maximum",
  };
  alarm(
    "DeadLetters",
    "An event could not be handled. It waits 14 days in the dead-letter queue.",
    waiting,
    0,
  );
};

if (isShared($app.stage)) watch();
