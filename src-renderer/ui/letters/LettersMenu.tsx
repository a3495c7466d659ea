import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconMail } from '@tabler/icons-react';
import { useText } from '../text/catalogue.ts';
import { LETTERS_TEXT } from '../text/letters.ts';
import { type LetterChoice, LetterItems } from './LetterItems.tsx';

/** The button "Surat dan formulir" of an item's page. */
export function LettersMenu({ onOpen }: { readonly onOpen: (which: LetterChoice) => void }) {
  const text = useText(LETTERS_TEXT);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconMail size={16} stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
        >
          {text.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LetterItems onOpen={onOpen} />
      </Menu.Dropdown>
    </Menu>
  );
}
