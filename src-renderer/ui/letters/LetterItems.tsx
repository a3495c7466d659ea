import { Menu } from '@mantine/core';
import { IconFiles, IconMail } from '@tabler/icons-react';
import { type ItemPaper, papersOf } from '#domain/cooperation/item-papers.ts';
import { useItem } from '../cooperation/item-context.ts';
import { useText } from '../text/catalogue.ts';
import { LETTERS_TEXT } from '../text/letters.ts';

/** Which letter is opened, or several of them at once. */
export type LetterChoice = ItemPaper | 'several';

type Props = { readonly onOpen: (which: LetterChoice) => void };

/** The letters and forms of the item inside a menu: those that its stage asks for first. */
export function LetterItems({ onOpen }: Props) {
  const { view } = useItem();
  const text = useText(LETTERS_TEXT);
  const { now, others } = papersOf(view.value);
  return (
    <>
      <Group label={text.now} papers={now} onOpen={onOpen} />
      <Group label={now.length === 0 ? text.menu : text.others} papers={others} onOpen={onOpen} />
      <Menu.Divider />
      <Menu.Item leftSection={<IconFiles size={16} stroke={1.75} aria-hidden />} onClick={() => onOpen('several')}>
        {text.several}
      </Menu.Item>
    </>
  );
}

function Group({ label, papers, onOpen }: Props & { readonly label: string; readonly papers: readonly ItemPaper[] }) {
  const text = useText(LETTERS_TEXT);
  if (papers.length === 0) return null;
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {papers.map((which) => (
        <Menu.Item
          key={which}
          leftSection={<IconMail size={16} stroke={1.75} aria-hidden />}
          onClick={() => onOpen(which)}
        >
          {text.papers[which]}
        </Menu.Item>
      ))}
    </>
  );
}
