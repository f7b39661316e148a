#!/usr/bin/env node
import { runProcess } from '../node/process.ts';
import { run } from './run.ts';

await runProcess(run);
