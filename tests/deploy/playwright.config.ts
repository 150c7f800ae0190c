import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

const { globalSetup: _, ...rest } = base;

/** The folder that a server or a container gets (npm run test:standalone, after npm run standalone). */
export default defineConfig({ ...rest, testDir: '.', outputDir: '../../test-results', workers: 1 });
