import type { Statistic } from '../statistic.ts';
import { canberra } from './canberra.ts';
import { correlation } from './correlation.ts';
import { cosine } from './cosine.ts';
import { diceSimilarity } from './dice-similarity.ts';
import { edice } from './edice.ts';
import { ejaccard } from './ejaccard.ts';
import { euclidean } from './euclidean.ts';
import { hamann } from './hamann.ts';
import { hellinger } from './hellinger.ts';
import { jaccard } from './jaccard.ts';
import { jensenShannonDistance } from './jensen-shannon-distance.ts';
import { jensenShannonNats } from './jensen-shannon-nats.ts';
import { jensenShannon } from './jensen-shannon.ts';
import { manhattan } from './manhattan.ts';
import { maximum } from './maximum.ts';
import { minkowski } from './minkowski.ts';
import type { Pair } from './pair.ts';
import { simpleMatching } from './simple-matching.ts';

/** A statistic of two units. */
export type PairStatistic = Statistic<(pair: Pair) => number | undefined>;

/** High where two units are alike. */
export const similarities: readonly PairStatistic[] = [
  cosine,
  jaccard,
  ejaccard,
  diceSimilarity,
  edice,
  correlation,
  hamann,
  simpleMatching,
];

/** High where two distributions differ; weights count by their shares, so that length does not matter. */
export const divergences: readonly PairStatistic[] = [
  jensenShannon,
  jensenShannonNats,
  jensenShannonDistance,
  hellinger,
];

/** High where two units differ, and where one is longer. */
export const distances: readonly PairStatistic[] = [euclidean, manhattan, maximum, canberra, minkowski];
