import { drop } from '#base/drop.ts';
import { agreementFromParent } from '#domain/agreements/from-parent.ts';
import { proposeGrounds } from '#domain/agreements/grounds.ts';
import type { DraftedType } from '#domain/agreements/instrument.ts';
import { namedAgreement } from '#domain/agreements/named.ts';
import { proposeArticles } from '#domain/clauses/library.ts';
import { useCreate } from '../cooperation/use-item-doings.ts';
import { firstOf } from '../session/first-of.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { proposalOf } from './proposal-of.ts';

/** Begins an agreement that carries out or changes the one on the screen, with its parties, and opens it. */
export function useBeginChild(): (type: DraftedType) => void {
  const session = useSession();
  const { view } = useDraft();
  const create = useCreate();
  const begin = async (type: DraftedType): Promise<void> => {
    await keepEverything(session);
    const { queries, ids } = session;
    const parent = (await firstOf(queries.record('agreement', view.value.id)))?.value ?? view.value;
    const item = parent.item === '' ? null : await firstOf(queries.record('cooperation-item', parent.item));
    const proposal = { ...proposalOf(parent, item?.value ?? null), parent: namedAgreement(parent) };
    const start = { type, ...proposeGrounds(proposal, type), articles: proposeArticles(proposal, type) };
    await create({ kind: 'agreement', edits: agreementFromParent(parent, start, ids) }, '/naskah');
  };
  return (type) => drop(begin(type), 'beginning an agreement from another one');
}
