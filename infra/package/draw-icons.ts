/** Draws the icons of `manifest/*.svg` as PNG, in Chromium: `node infra/package/draw-icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const SIZES = { color: 192, outline: 32 } as const;
type Icon = keyof typeof SIZES;

/** PNG of each drawing; what the drawing leaves out stays transparent. */
export async function drawIcons(directory: string): Promise<Readonly<Record<Icon, Uint8Array>>> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--force-color-profile=srgb'],
  });
  try {
    const page = await browser.newPage();
    const draw = async (icon: Icon): Promise<Uint8Array> => {
      const size = SIZES[icon];
      const svg = readFileSync(join(directory, `${icon}.svg`), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
      return page.screenshot({ omitBackground: true });
    };
    return { color: await draw('color'), outline: await draw('outline') };
  } finally {
    await browser.close();
  }
}

if (import.meta.main) {
  const directory = join(import.meta.dirname, '..', '..', 'manifest');
  const drawn = await drawIcons(directory);
  for (const icon of Object.keys(drawn) as Icon[]) writeFileSync(join(directory, `${icon}.png`), drawn[icon]);
}
