import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { KeyHint } from '../kit/KeyHint.tsx';
import { useToasts } from '../session/session-context.ts';
import type { Toast } from '../session/toasts.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Shell.module.css';

const SHOWN_FOR = 10_000;

/** What was just done, for ten seconds, longer while it is pointed at or focused (ui.md §4, Undo). */
export function ToastArea() {
  const toasts = useToasts();
  const toast = useStore(toasts.store, (state) => state.toast);
  return (
    <output className={styles.toasts} aria-live="polite">
      {toast !== null && <ToastLine key={toast.id} toast={toast} />}
    </output>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const toasts = useToasts();
  const text = useText(SHELL_TEXT);
  const [held, setHeld] = useState(false);
  const { undo, hasKeys } = toast;
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(toasts.close, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [held, toasts]);
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {undo !== null && (
        <button
          type="button"
          onClick={() => {
            toasts.close();
            undo();
          }}
        >
          {text.undo}
        </button>
      )}
      {undo !== null && hasKeys && <KeyHint keys={['Ctrl', 'Z']} joined onFloat />}
      {undo === null && (
        <button type="button" aria-label={text.close} onClick={toasts.close}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </button>
      )}
    </div>
  );
}
