import { Tabs } from '@mantine/core';
import { preparedFields } from '#domain/cooperation/cooperation-item.ts';
import { InternalNotes } from '../sharing/InternalNotes.tsx';
import { ItemField } from './ItemField.tsx';
import { ObjectTab } from './ObjectTab.tsx';
import { PartiesTab } from './PartiesTab.tsx';
import { PreparationTab } from './PreparationTab.tsx';
import { StudyTab } from './StudyTab.tsx';
import { TermTab } from './TermTab.tsx';
import { useItem } from './item-context.ts';
import { itemTabs, useItemTab } from './item-tab.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemTabs.module.css';

/** The contents of an item in five tabs; the page remembers which one was open. */
export function ItemTabs() {
  const { view } = useItem();
  const text = useCooperationText().tabs;
  const [tab, open] = useItemTab();
  const counts = {
    preparation: text.preparationCount(preparedFields(view.value)),
    parties: String(view.value.parties.length),
    object: '',
    term: '',
    study: '',
    notes: '',
  };
  return (
    <Tabs
      value={tab}
      keepMounted={false}
      onChange={(value) => {
        open(itemTabs.find((each) => each === value) ?? 'preparation');
      }}
    >
      <Tabs.List aria-label={text.label} className={styles.tabs}>
        {itemTabs.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {text[each]} <span className={styles.count}>{counts[each]}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="preparation">
        <PreparationTab />
      </Tabs.Panel>
      <Tabs.Panel value="parties">
        <PartiesTab />
      </Tabs.Panel>
      <Tabs.Panel value="object">
        <ObjectTab />
      </Tabs.Panel>
      <Tabs.Panel value="term">
        <TermTab />
      </Tabs.Panel>
      <Tabs.Panel value="study">
        <StudyTab />
      </Tabs.Panel>
      <Tabs.Panel value="notes">
        <div className={styles.stack}>
          <InternalNotes record={view.value.id} />
          <ItemField path="notes" lines={6} hint={text.notesHint} />
        </div>
      </Tabs.Panel>
    </Tabs>
  );
}
