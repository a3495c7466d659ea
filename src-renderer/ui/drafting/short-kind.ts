import { agreementTypeSchema } from '#domain/agreements/agreement.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';

/** How people write the kind of a draft in short (`KSB`, `MoU`), out of a row of a list; a kind that is not known stays as it came. */
export function shortKind(type: string): string {
  const known = agreementTypeSchema.safeParse(type);
  return known.success ? instrumentOf(known.data).short : type;
}
