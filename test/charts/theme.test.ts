import { describe, expect, it } from 'vitest';
import { ink, palette } from '../../src/charts/theme.ts';

// Machado, Oliveira & Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision Deficiency,
// IEEE Transactions on Visualization and Computer Graphics 15(6), table of matrices for severity 1.0.
const visions = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

describe('palette', () => {
  it('has colours that differ in greyscale by at least 7.5 steps of lightness, the first four by 15', () => {
    expect(smallestGap(palette.map(lightness))).toBeGreaterThan(7.5);
    expect(smallestGap(palette.slice(0, 4).map(lightness))).toBeGreaterThan(15);
  });

  it.each(Object.entries(visions))('has colours that are told apart with %s', (_vision, matrix) => {
    const seen = palette.map((colour) => lab(apply(matrix, linear(colour))));
    const distances = seen.flatMap((a, index) => seen.slice(index + 1).map((b) => distance(a, b)));
    expect(Math.min(...distances)).toBeGreaterThan(20);
  });
});

describe('ink', () => {
  it.each(['text', 'quiet', 'mark', 'outline'] as const)('has enough contrast with white for %s', (use) => {
    expect(1.05 / (luminance(linear(ink[use])) + 0.05)).toBeGreaterThan(4.5);
  });
});

type Triple = readonly [number, number, number];

function linear(colour: string): Triple {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return [linearPart(r), linearPart(g), linearPart(b)];
}

function apply(matrix: readonly Triple[], [r, g, b]: Triple): Triple {
  const [x = 0, y = 0, z = 0] = matrix.map((row) =>
    Math.min(Math.max(row[0] * r + row[1] * g + row[2] * b, 0), 1),
  );
  return [x, y, z];
}

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function lab(colour: Triple): Triple {
  const [r, g, b] = colour;
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(luminance(colour));
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function lightness(colour: string): number {
  return lab(linear(colour))[0];
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function smallestGap(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.min(...sorted.slice(1).map((value, index) => value - (sorted[index] ?? 0)));
}

function linearPart(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function root(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
}
