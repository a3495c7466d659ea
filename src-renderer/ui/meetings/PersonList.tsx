import { IconBuilding, IconUser } from '@tabler/icons-react';
import { ListBox, ListOption } from '../kit/ListBox.tsx';
import { Marked } from '../kit/Marked.tsx';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import type { Suggestion } from './find-people.ts';
import styles from './Editor.module.css';

export type People = { readonly query: string; readonly found: readonly Suggestion[]; readonly at: number };

type Props = { readonly id: string; readonly people: People; readonly onPick: (person: Suggestion) => void };

/** Who fits what is typed behind `@`. The paragraph keeps the cursor and the keys. */
export function PersonList({ id, people, onPick }: Props) {
  const text = useText(MEETINGS_TEXT).block;
  return (
    <div
      ref={bringIntoView}
      className={styles.people}
      onMouseDown={(event) => event.preventDefault()}
      role="presentation"
    >
      <ListBox id={id} label={text.suggestions}>
        {people.found.map((each, index) => (
          <ListOption
            key={`${each.kind}-${each.name}-${each.beside}`}
            id={`${id}-${index}`}
            isAt={index === people.at}
            isChosen={index === people.at}
            onChoose={() => onPick(each)}
          >
            {each.kind === 'person' ? (
              <IconUser size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconBuilding size={16} stroke={1.75} aria-hidden />
            )}
            <span>
              <Marked text={each.name} words={people.query} />
            </span>
            <span className={styles.beside}>{each.beside}</span>
          </ListOption>
        ))}
      </ListBox>
    </div>
  );
}

/** Near the lower edge the paragraph moves up so far that the whole list is in sight. */
function bringIntoView(list: HTMLElement | null): void {
  list?.scrollIntoView({ block: 'nearest' });
}
