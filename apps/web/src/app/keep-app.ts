/** Keeps the app on the device, so that it opens without a connection too. Without https a browser has no service worker. */
export function keepApp(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
