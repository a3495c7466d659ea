import { V1 } from './v1.ts';
import { V2 } from './v2.ts';
import { V3 } from './v3.ts';
import type { Version } from './version.ts';

/** In order, without gaps. versions.test.ts fails when one of them has no test of its own. */
export const VERSIONS: readonly Version[] = [V1, V2, V3];
