/**
 * Milliseconds that this process works for something, on all cores: what other programs do meanwhile does not count.
 */
export async function cpuTime<Result>(work: () => Result): Promise<{ result: Awaited<Result>; time: number }> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { result, time: (user + system) / 1000 };
}

/**
 * Milliseconds of CPU time that other work is compared with: the median of five runs, the first of which loads code.
 */
export async function calibrate(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) times.push((await cpuTime(work)).time);
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}

/**
 * What some work gives, and how many times as long it takes as the calibration: the least of up to three runs, of which
 * there are more than one only if they take longer than `limit` times. Work that grows too fast does so in each of
 * them, a collection of garbage or a first compilation of its code does not come in each.
 */
export async function timesAsLong<Result>(
  calibration: number,
  limit: number,
  work: () => Result,
): Promise<{ result: Awaited<Result>; ratio: number }> {
  const { result, time } = await cpuTime(work);
  let least = time;
  for (let run = 1; run < 3 && least > limit * calibration; run++) least = Math.min(least, (await cpuTime(work)).time);
  return { result, ratio: least / calibration };
}
