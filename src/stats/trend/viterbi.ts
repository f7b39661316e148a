/** The cheapest way through states that are ordered from quiet to busy. */
export interface StatePath {
  /** Step → state, from 0. */
  readonly states: readonly number[];
  readonly cost: number;
}

/** What going up from one state to another costs; going down is free. */
export type ClimbCost = (from: number, to: number) => number;

/**
 * The cheapest sequence of states, the one before the first being 0; of equal ones that with the lower states at the end.
 *
 * @param emission what a state costs at a step
 */
export function cheapestPath(
  steps: number,
  stateCount: number,
  emission: (step: number, state: number) => number,
  climb: ClimbCost,
): StatePath {
  let costs = Float64Array.from({ length: stateCount }, (_, state) => (state === 0 ? 0 : Infinity));
  const from: Int32Array[] = [];
  for (let step = 0; step < steps; step++) {
    const before = new Int32Array(stateCount);
    const next = new Float64Array(stateCount).fill(Infinity);
    for (let to = 0; to < stateCount; to++) {
      for (let state = 0; state < stateCount; state++) {
        const cost = costs[state]! + (to > state ? climb(state, to) : 0);
        if (cost >= next[to]!) continue;
        next[to] = cost;
        before[to] = state;
      }
      next[to]! += emission(step, to);
    }
    costs = next;
    from.push(before);
  }
  let state = costs.reduce((best, cost, at) => (cost < costs[best]! ? at : best), 0);
  const cost = steps === 0 ? 0 : costs[state]!;
  const states: number[] = [];
  for (const before of from.toReversed()) {
    states.unshift(state);
    state = before[state]!;
  }
  return { states, cost };
}
