const SWEEP_MS = 1_000;

/** Work that is looked for as soon as it is woken, and every second besides; one round at a time, and another when it was woken meanwhile. */
export class WakeLoop {
  private sweep?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private stopped = false;

  /** @param round does all there is to do, while `goesOn`. It must not throw. */
  constructor(private readonly round: (goesOn: () => boolean) => Promise<void>) {}

  start(): void {
    this.sweep = setInterval(() => void this.wake(), SWEEP_MS);
    this.sweep.unref();
    void this.wake();
  }

  /** Waits for what is in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.sweep);
    await this.running;
  }

  wake(): Promise<void> {
    this.again = true;
    this.running ??= this.rounds().finally(() => { this.running = undefined; });
    return this.running;
  }

  /** Wakes it, and waits until nothing is left that can be done now. */
  async settle(): Promise<void> {
    do await this.wake();
    while (this.running);
  }

  private async rounds(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await this.round(() => !this.stopped);
    }
  }
}
