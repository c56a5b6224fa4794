/** Starts the worker, after the page is there and only where the visitor has not asked to save data. */

/** What browsers tell about the connection; not in TypeScript's DOM library. */
interface Connection {
  readonly saveData?: boolean;
}

/** @param address of the worker; its folder is the part of the host the worker answers for. */
export function registerWorker(address: string): void {
  const { connection } = navigator as { connection?: Connection };
  if (!('serviceWorker' in navigator) || connection?.saveData) return;
  const register = () => {
    // Without a worker everything works but the reading offline, so a refusal is no error of the page.
    navigator.serviceWorker.register(address).catch(() => undefined);
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
