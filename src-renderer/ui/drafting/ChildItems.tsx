import { Menu } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { childrenOf, instrumentOf } from '#domain/agreements/instrument.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { useDraft } from './draft-context.ts';
import { useBeginChild } from './use-begin-child.ts';

/** What can be begun from the draft: an addendum, a work plan, the agreement that carries it out. */
export function ChildItems() {
  const { view } = useDraft();
  const text = useText(KINDS_TEXT);
  const begin = useBeginChild();
  return childrenOf(view.value.type).map((type) => (
    <Menu.Item
      key={type}
      leftSection={<IconFilePlus size={16} stroke={1.75} aria-hidden />}
      onClick={() => begin(type)}
    >
      {text.begin(instrumentOf(type).name)}
    </Menu.Item>
  ));
}
