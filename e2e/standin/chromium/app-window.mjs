import { connect } from 'node:net';
import { join } from 'node:path';

/**
 * A window without tabs or address bar in the running browser: what a second `chromium --app=URL` would ask for, over the socket
 * that Chromium keeps for it (16 ms instead of a whole process start).
 */
export function askForAppWindow(profile, flags, { url, width, height, x, y }) {
  const kept = flags.filter((flag) => !/remote-debugging|no-startup-window/.test(flag));
  const place = x === undefined ? [] : [`--window-position=${x},${y ?? 0}`];
  const line = ['chromium', ...kept, `--window-size=${width},${height}`, ...place, `--app=${url}`];
  return new Promise((resolve, reject) => {
    const socket = connect(join(profile, 'SingletonSocket'), () =>
      socket.end(['START', process.cwd(), ...line].join('\0')),
    );
    let answer = '';
    socket.on('data', (bytes) => {
      answer += String(bytes);
    });
    socket.on('error', reject);
    socket.on('close', () => {
      if (answer === 'ACK') resolve();
      else reject(new Error(`Chromium refused the window: ${answer}`));
    });
  });
}
