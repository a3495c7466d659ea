import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { changeOf } from '#domain/agreements/from-parent.ts';
import { useSession } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { useDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';
import { orderBetween } from '#base/order-key.ts';
import styles from './Paper.module.css';

/**
 * Takes an article of the agreement that an addendum changes: it comes with the words it has now, to be written over. It is put
 * behind the other changes, in front of what the addendum says besides.
 */
export function PickChanges() {
  const { view, change } = useDraft();
  const { ids, toasts } = useSession();
  const text = useText(KINDS_TEXT).amends;
  const { article: articleName } = useDraftingText().parts;
  const { type, parent, articles } = view.value;
  const found = useWatched((queries) => queries.record('agreement', parent), [parent]);
  if (type !== 'ADD' || found === undefined) return null;
  if (found === null) return <div className={styles.help}>{text.noArticles}</div>;
  const pick = (index: number): void => {
    const picked = found.value.articles[index];
    if (picked === undefined) return;
    const values = changeOf(picked, index + 1);
    const open = articles.find((each) => each.amends === 'replace' && each.amendsNumber === '' && each.text === '');
    if (open === undefined) {
      const last = articles.filter(({ amends }) => amends !== 'none').at(-1);
      const after = articles.find(({ order }) => last === undefined || order > last.order);
      const order = orderBetween(last?.order ?? null, after?.order ?? null);
      change([{ kind: 'add', list: 'articles', row: ids.next(), order, values }]);
    } else {
      change(
        Object.entries(values).map(([field, value]) => ({ kind: 'set', path: `articles/${open.id}/${field}`, value })),
      );
    }
    toasts.show(text.picked(index + 1));
  };
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.tool}>
          <IconPlus size={16} stroke={1.75} aria-hidden />
          {text.pick}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {found.value.articles.map((each, index) => (
          <Menu.Item key={each.id} onClick={() => pick(index)}>
            {`${articleName(index + 1)} ${each.title}`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
