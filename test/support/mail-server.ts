import { SMTPServer } from 'smtp-server';

/** How the next mails are met: taken, refused for now or for good, or taken while the line breaks before the server could say so. */
type Welcome = 'take' | 'later' | 'never' | 'hang-up';

export interface MailServer {
  url: string;
  /** What arrived, whole. */
  mails: string[];
  /** The next so many deliveries meet this. */
  welcome(how: Welcome, times: number): void;
  stop(): Promise<void>;
}

/** A real SMTP server that keeps what it receives. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = [];
  let next: { how: Welcome; times: number } = { how: 'take', times: 0 };
  const meet = (): Welcome => {
    if (next.times === 0) return 'take';
    next.times -= 1;
    return next.how;
  };
  const refusal = (code: number) => Object.assign(new Error('no'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      if (next.how === 'never' && next.times > 0) {
        next.times -= 1;
        return done(refusal(550));
      }
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const how = meet();
        if (how === 'later') return done(refusal(451));
        mails.push(Buffer.concat(chunks).toString());
        if (how === 'hang-up') {
          for (const connection of server.connections) if (connection.session === session) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
          return;
        }
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, mails, welcome: (how, times) => { next = { how, times }; }, stop: () => new Promise((resolve) => { server.close(() => resolve()); }) };
}

/** The token of the link in a mail as it travelled. */
export const tokenIn = (mail: string): string => /#token=([\w.-]+)/.exec(mail.replace(/=\r?\n/g, '').replaceAll('=3D', '='))![1]!;
