import { Component, type ReactNode } from 'react';
import { text } from '../text';
import { EmergencyBar } from './EmergencyBar';

/** When the app itself fails: words, a way on, and still the emergency numbers. */
export function BrokenApp({ children }: { children: ReactNode }) {
  const instead = (
    <>
      <EmergencyBar />
      <main className="kl-main">
        <BrokenWords />
      </main>
    </>
  );
  return <Broken instead={instead}>{children}</Broken>;
}

interface Props {
  children: ReactNode;
  instead?: ReactNode;
  /** Where it failed: elsewhere is another try. */
  at?: string;
}

/** When a page fails, the frame around it stays. */
export class Broken extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate({ at }: Props) {
    if (this.state.broken && at !== this.props.at) this.setState({ broken: false });
  }

  override render() {
    return this.state.broken ? (this.props.instead ?? <BrokenWords />) : this.props.children;
  }
}

function BrokenWords() {
  return (
    <>
      <h1 className="nl-heading nl-heading--level-1">{text.broken.pageTitle}</h1>
      <p className="nl-paragraph">{text.broken.page}</p>
      <p>
        <button type="button" className="nl-button nl-button--primary" onClick={() => location.reload()}>
          {text.broken.reload}
        </button>
      </p>
    </>
  );
}
