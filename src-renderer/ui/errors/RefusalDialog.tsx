import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { Dialog } from '../kit/Dialog.tsx';
import { useSession } from '../session/session-context.ts';
import { ERRORS_TEXT } from '../text/errors.ts';
import { useText } from '../text/catalogue.ts';
import { SENTENCES } from './sentences.ts';
import { TechnicalDetails } from './TechnicalDetails.tsx';

/** The refusal that `useRefuse` shows: one sentence and a button that closes it. */
export function RefusalDialog() {
  const { state } = useSession();
  const refusal = useStore(state, (now) => now.refusal);
  const text = useText(ERRORS_TEXT);
  const sentences = useText(SENTENCES);
  const close = (): void => state.setState({ refusal: null });
  if (refusal === null) return null;
  return (
    <Dialog
      title={text.heading}
      onClose={close}
      foot={
        <Button onClick={close} data-autofocus>
          {text.close}
        </Button>
      }
    >
      <div role="alert">
        <p>{sentences[refusal.reason]}</p>
        <TechnicalDetails reason={refusal.reason} detail={refusal.detail} />
      </div>
    </Dialog>
  );
}
