/**
 * How far apart two colours are for the eyes that look at them.
 *
 * Colour blindness is simulated after Machado, Oliveira & Fernandes, “A Physiologically-based Model for Simulation of Color
 * Vision Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009: their matrices for severity
 * 1.0, on linear sRGB. Differences are distances in OKLab (Björn Ottosson, “A perceptual color space for image
 * processing”, 2020), where equal steps look about equally large.
 */

/** How people see colours: all of them, or without red, green or blue cones. */
export const visions = ['usual', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const simulations: Readonly<Record<Vision, Matrix>> = {
  usual: [
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
};

/**
 * The distance of two colours as a vision has them, in hundredths of OKLab's lightness from black to white; about 2 is just
 * seen where the two touch.
 *
 * @param one, other as `#rrggbb`
 */
export function distance(one: string, other: string, vision: Vision): number {
  const [a, b] = [one, other].map((colour) => oklab(seen(linear(colour), vision)));
  if (a === undefined || b === undefined) return 0;
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/**
 * The contrast of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”).
 *
 * @param one, other as `#rrggbb`
 */
export function contrast(one: string, other: string): number {
  const luminances = [one, other].map((colour) => dot([0.2126, 0.7152, 0.0722], linear(colour)));
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

/** A colour's parts as amounts of light, from 0 to 1 (IEC 61966-2-1). */
function linear(colour: string): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen(colour: Triple, vision: Vision): Triple {
  const [red, green, blue] = multiplied(simulations[vision], colour);
  // What a simulation puts outside of what a screen can show is shown as the nearest that it can.
  const within = (part: number) => Math.min(1, Math.max(0, part));
  return [within(red), within(green), within(blue)];
}

const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];

const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function oklab(colour: Triple): Triple {
  const [long, middle, short] = multiplied(toCones, colour);
  return multiplied(toLab, [Math.cbrt(long), Math.cbrt(middle), Math.cbrt(short)]);
}

function multiplied([first, second, third]: Matrix, vector: Triple): Triple {
  return [dot(first, vector), dot(second, vector), dot(third, vector)];
}

function dot([a, b, c]: Triple, [x, y, z]: Triple): number {
  return a * x + b * y + c * z;
}
