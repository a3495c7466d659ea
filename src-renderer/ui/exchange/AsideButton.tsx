import { Button } from '@mantine/core';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { INTAKE_TEXT } from '../text/intake.ts';
import { useQueuePlace } from './queue-place.ts';

/** Puts the shown file aside without taking it: closes the pane, or goes on to the next of several. */
export function AsideButton({ onClose }: { readonly onClose: () => void }) {
  const place = useQueuePlace();
  const close = useText(EXCHANGE_TEXT).close;
  const skip = useText(INTAKE_TEXT).skip;
  return (
    <Button variant="default" onClick={place?.skip ?? onClose}>
      {place === null ? close : skip}
    </Button>
  );
}
