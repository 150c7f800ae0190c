import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

const { globalSetup: _, ...rest } = base;

/** One app under /map, built for it (npm run test:base-path). */
export default defineConfig({ ...rest, testDir: '.', outputDir: '../../test-results', workers: 1 });
