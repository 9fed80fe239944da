export { DirectorySearchModule } from './directory-search.module.js';
export { DirectorySearchService } from './directory-search.service.js';
export { IndexFeeder } from './index-feeder.js';
