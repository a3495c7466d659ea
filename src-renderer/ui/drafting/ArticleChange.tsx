import { amendingLead, amendsSchema } from '#domain/agreements/amendment.ts';
import type { Article } from '#domain/agreements/agreement.ts';
import { BLANK } from '#domain/agreements/proposal.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { PaperField } from './PaperField.tsx';
import styles from './Paper.module.css';
import change from './ArticleChange.module.css';

/** What an article of an addendum does to one of the agreement that is changed, and how that one reads now. */
export function ArticleChange({ article, number }: { readonly article: Article; readonly number: number }) {
  const { view, change: keep } = useDraft();
  const text = useText(KINDS_TEXT).amends;
  if (view.value.type !== 'ADD' && article.amends === 'none') return null;
  const path = `articles/${article.id}/amends`;
  const conflict = view.conflicts.find((each) => each.path === path);
  return (
    <div className={styles.tools} {...placeFor(path)}>
      <div className={styles.toolLine}>
        {conflict === undefined ? (
          <select
            className={change.select}
            aria-label={text.label(number)}
            value={article.amends}
            onChange={(event) => {
              const chosen = amendsSchema.options.find((each) => each === event.currentTarget.value);
              if (chosen !== undefined) keep([{ kind: 'set', path, value: chosen }]);
            }}
          >
            {amendsSchema.options.map((each) => (
              <option key={each} value={each}>
                {text.choices[each]}
              </option>
            ))}
          </select>
        ) : (
          <ConflictBox label={text.label(number)} conflict={conflict} />
        )}
        {article.amends !== 'none' && (
          <PaperField
            path={`articles/${article.id}/amendsNumber`}
            value={article.amendsNumber}
            label={text.number(number)}
            empty={text.numberEmpty}
          />
        )}
      </div>
      {article.amends !== 'none' && <output lang="id">{amendingLead(article, BLANK)}</output>}
      {article.amendsBefore.trim() !== '' && (
        <details>
          <summary>{text.before}</summary>
          <div className={change.before} lang="id">
            {article.amendsBefore}
          </div>
        </details>
      )}
    </div>
  );
}
