import * as fc from 'fast-check';

// The same made-up inputs in every run, so that a red build means a change; FC_SEED=N tries others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2026) });
