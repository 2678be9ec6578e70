/** One step of a request, and the lane in which it comes after the steps before it. */
interface Step<R> {
  readonly lane: string;
  readonly run: () => Promise<R>;
}

/** Lanes run side by side, each in order; answers are in the order of the steps. Every step ends before a failure is told. */
export const sideBySide = async <R>(steps: readonly Step<R>[]): Promise<R[]> => {
  const lanes = new Map<string, Promise<unknown>>();
  const running = steps.map(({ lane, run }) => {
    const step = (lanes.get(lane) ?? Promise.resolve()).then(run);
    lanes.set(
      lane,
      step.catch(() => {}),
    );
    return step;
  });
  await Promise.allSettled(running);
  return Promise.all(running);
};
