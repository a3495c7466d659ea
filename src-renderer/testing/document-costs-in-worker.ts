import { documentCosts } from './document-costs.ts';

/* The worker of document-costs-in-browser.ts. */
addEventListener('message', ({ data }: MessageEvent<number>) => {
  documentCosts(data).then(
    (costs) => postMessage(costs),
    (error: unknown) => postMessage({ failed: String(error) }),
  );
});
