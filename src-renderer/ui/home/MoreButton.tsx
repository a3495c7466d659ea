import { Button } from '@mantine/core';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';

type Props = {
  readonly shown: number;
  readonly matching: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** Shows all rows of a card, or few again; nothing when all are shown anyway. */
export function MoreButton({ shown, matching, isOpen, onToggle }: Props) {
  const text = useText(HOME_TEXT);
  if (matching <= shown && !isOpen) return null;
  return (
    <Button size="xs" variant="subtle" aria-expanded={isOpen} onClick={onToggle}>
      {isOpen ? text.showFewer : text.showAll(matching)}
    </Button>
  );
}
