import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../kit/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import type { UiPorts } from '../session/ports.ts';
import { createSession, keepAndBackUp } from '../session/session.ts';
import { App } from './App.tsx';
import { hashHref, useHashPath, useHashSearch } from './hash-location.ts';
import { SessionRoot } from './SessionRoot.tsx';

/** Puts the whole interface into an element. Called once by the window's root. Gives back how to take it out again. */
export function mountApp(element: HTMLElement, ports: UiPorts): () => void {
  const session = createSession(ports);
  const keep = (): Promise<void> => keepAndBackUp(session);
  const stopFlush = ports.host.onFlush(keep);
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') session.flushers.flushAll();
  };
  document.addEventListener('visibilitychange', hidden);
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <SessionRoot session={session}>
        <Router hook={useHashPath} searchHook={useHashSearch} hrefs={hashHref}>
          <App />
        </Router>
      </SessionRoot>
    </StrictMode>,
  );
  return () => {
    stopFlush();
    document.removeEventListener('visibilitychange', hidden);
    root.unmount();
  };
}
