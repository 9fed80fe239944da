// The design comes first, so that the pages' own styles may refine it.
import './ui/index.css';
import './app/frame.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { Broken } from './app/Broken';
import { followHistory } from './app/arrival';
import { readyFor } from './app/pages';
import { queryClient } from './app/query-client';
import { viewerQuery } from './app/viewer';

followHistory();
readyFor(location.pathname);
void queryClient.prefetchQuery(viewerQuery);

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Broken>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </Broken>
  </StrictMode>,
);
