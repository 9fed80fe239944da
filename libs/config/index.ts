export { ConfigModule } from './config.module.js';
export { InvalidSettingsError, loadSettings, Settings, type Mode } from './settings.js';
