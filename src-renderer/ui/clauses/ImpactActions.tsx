import { Button } from '@mantine/core';
import { drop } from '#base/drop.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSE_UPDATE_TEXT } from '../text/clause-update.ts';
import { type Affected, useImpactDoings } from './use-impact-doings.ts';

type UpdateProps = {
  readonly drafts: readonly Affected[];
  /** Called once the texts are written. */
  readonly onUpdated?: () => void;
};

/** One press that brings every draft to the texts of the library; nothing where there is none to bring. */
export function UpdateDrafts({ drafts, onUpdated }: UpdateProps) {
  const text = useText(CLAUSE_UPDATE_TEXT);
  const { updateDrafts } = useImpactDoings();
  if (drafts.length === 0) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      title={text.updateAllHint}
      onClick={() =>
        drop(
          updateDrafts(drafts).then(() => onUpdated?.()),
          'updating drafts from the library',
        )
      }
    >
      {text.updateAll(drafts.length)}
    </Button>
  );
}

/** One addendum for several outdated articles of an agreement that is agreed or signed. */
export function ProposeAddendum({ agreement, title }: { readonly agreement: Affected; readonly title: string }) {
  const text = useText(CLAUSE_UPDATE_TEXT);
  const { proposeAddendum } = useImpactDoings();
  const count = agreement.outdated.length;
  if (count < 2) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={text.proposeAllFor(count, title)}
      onClick={() => proposeAddendum(agreement)}
    >
      {text.proposeAll(count)}
    </Button>
  );
}
