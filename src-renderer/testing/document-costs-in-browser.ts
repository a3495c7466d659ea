import type { DocumentCosts } from './document-costs.ts';

/* The page of e2e/bench/documents.ts: documents are made in a worker there, as in the product. */
function documentCostsHere(articles: number): Promise<DocumentCosts> {
  const worker = new Worker(new URL('document-costs-in-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<DocumentCosts | { readonly failed: string }>) => {
      worker.terminate();
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data);
    });
    worker.postMessage(articles);
  });
}

Object.assign(globalThis, { documentCostsHere });
