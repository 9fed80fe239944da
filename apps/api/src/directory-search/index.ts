export { DirectorySearchModule } from './directory-search.module.js';
export { IndexFeeder } from './index-feeder.js';
