export { ConfigModule } from './config.module.js';
export { InvalidSettingsError, loadSettings, Settings, type Mode, type Role } from './settings.js';
