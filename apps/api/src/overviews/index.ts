export { OverviewsModule } from './overviews.module.js';
