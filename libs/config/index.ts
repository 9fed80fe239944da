export { ConfigModule } from './config.module.js';
export { cannotStart, InvalidSettingsError, loadSettings, Settings } from './settings.js';
