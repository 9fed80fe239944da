import { Component, type ReactNode } from 'react';
import { text } from '../text';
import { EmergencyBar } from './EmergencyBar';

/** When the app itself fails: words, a way on, and still the emergency numbers. */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <>
        <EmergencyBar />
        <main className="kl-main">
          <h1 className="nl-heading nl-heading--level-1">{text.broken.pageTitle}</h1>
          <p className="nl-paragraph">{text.broken.page}</p>
          <p>
            <button type="button" className="nl-button nl-button--primary" onClick={() => location.reload()}>
              {text.broken.reload}
            </button>
          </p>
        </main>
      </>
    );
  }
}
