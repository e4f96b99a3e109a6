import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

/** A module of the tests as one script for a page, which finds what the module exports under `name`. */
export async function pageScript(module: URL, name: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(module), formats: ['iife'], name },
    },
  });
  const { output } = (Array.isArray(made) ? made[0] : made) as Rollup.RollupOutput;
  return output[0].code;
}
