import { describe, expect, it } from 'vitest';
import { mannKendall } from '../../../src/stats/trend/mann-kendall.ts';
import { peltL2 } from '../../../src/stats/trend/pelt-l2.ts';
import { pettitt } from '../../../src/stats/trend/pettitt.ts';
import { theilSen } from '../../../src/stats/trend/theil-sen.ts';
import { near } from '../near.ts';

// Series that papers work through. The numbers are theirs; those of R are said to be so.

describe('Pettitt (1979), Table 1: forty numbers of Page (1955)', () => {
  const page = [
    -1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42, 1.26, -1.02,
    -0.81, 1.66, 1.05, 0.97, 2.14, 1.22, -0.24, 1.6, 0.72, -0.12, 0.44, 0.03, 0.66, 0.56, 1.37, 1.66, 0.1,
    0.8, 1.29, 0.49, -0.07, 1.18, 3.29, 1.84,
  ];

  it('change after the 17th, with K = 232 and p = .014', () => {
    const { k, p, places } = pettitt.of(page)!;
    expect([k, places]).toEqual([232, [17]]);
    expect(p).toBeGreaterThan(0.014);
    expect(p).toBeLessThan(0.015);
  });
});

describe('Cobb (1978), The problem of the Nile: the annual volume from 1871 to 1970', () => {
  const nile = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
    1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
    1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796,
    1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874,
    848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718,
    714, 740,
  ];
  const last = 1898 - 1871 + 1;

  it('changes after 1898, by ranks and by least squares', () => {
    expect(pettitt.of(nile)!.places).toEqual([last]);
    // As strucchange 1.5: breakpoints(Nile ~ 1).
    expect(peltL2.of(nile, { penalty: 500_000 }).changes).toEqual([last]);
  });

  it('falls as R 4.2 has it: cor.test(1:100, Nile, method = "kendall", exact = FALSE, continuity = TRUE)', () => {
    const { s, z, p, tauB } = mannKendall.of(nile)!;
    expect(s).toBe(-1387);
    expect(z).toSatisfy(near(-4.1280665228441));
    expect(p).toSatisfy(near(3.65826292166434e-5));
    expect(tauB).toSatisfy(near(-0.280741334724613));
  });
});

describe('Sen (1968): seven points of an example', () => {
  it('have the slope 4, the eleventh of twenty-one', () => {
    const times = [1, 2, 3, 4, 10, 12, 18];
    expect(theilSen.of({ times, values: [9, 15, 19, 20, 45, 55, 78] })!.slope).toBe(4);
  });
});
