export { ConfigModule } from './config.module.js';
export { InvalidSettingsError, loadSettings, Settings } from './settings.js';
