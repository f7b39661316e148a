import { writeCompiledMeasures } from '../node/compiled-measures.ts';
import { allMeasures, shelfOf } from './measure-shelf.ts';

// A step of the build: run as a script, it writes the names that an overview shows without loading the measures.
await writeCompiledMeasures(shelfOf(await allMeasures()).names);
