import { app } from 'electron';

/**
 * No host has an address for this app, whoever asks: there is no server, and what a policy does not govern (a page's wish to
 * connect early, a dictionary of the engine) must not reach anybody either. Before the app is ready.
 */
export function cutNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
