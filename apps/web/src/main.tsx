// The design comes first, so that the pages' own styles may refine it.
import './ui/index.css';
import './app/frame.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { BrokenApp } from './app/Broken';
import { followHistory } from './app/arrival';
import { readyFor } from './app/pages';
import { queryClient } from './app/query-client';
import { watchStyles } from './app/styles-again';
import { viewerQuery } from './app/viewer';

followHistory();
watchStyles();
readyFor(location.pathname);
void queryClient.prefetchQuery(viewerQuery);

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <BrokenApp>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </BrokenApp>
  </StrictMode>,
);
