#include "pulsedeck/config/settings.h"

#include <QtGlobal>

#include <array>
#include <limits>

namespace pulsedeck {

namespace {

using T = SettingType;
using S = Setting;

constexpr double kMaxInt = std::numeric_limits<int>::max();
constexpr double kHourMs = 3'600'000;

// The one table of settings. Where the web dashboard had a name, ours is derived from it; where it had a
// default, ours is the same, but for chart points: 100 are too few for a chart as wide as a screen.
// clang-format off
constexpr std::array kSpecs{
    SettingSpec{S::WebSocketUrl, T::WebSocketUrl, "websocket", "url", "url", "PULSEDECK_WEBSOCKET_URL",
                "NEXT_PUBLIC_WEBSOCKET_URL", "", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "The backend, ws:// or wss://; without one the dashboard starts on simulated data")},
    SettingSpec{S::PollUrl, T::HttpUrl, "websocket", "poll_url", "poll-url", "PULSEDECK_WEBSOCKET_POLL_URL",
                nullptr, "", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Fetched every few seconds where WebSockets do not get through, http:// or https://")},
    SettingSpec{S::CaFile, T::File, "websocket", "ca_file", "ca-file", "PULSEDECK_WEBSOCKET_CA_FILE",
                nullptr, "", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "PEM file with certificates to trust besides the system's")},
    SettingSpec{S::Proxy, T::Proxy, "websocket", "proxy", "proxy", "PULSEDECK_WEBSOCKET_PROXY",
                nullptr, "system", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "system, none, http://host:port or socks5://host:port; never used for this machine itself")},
    SettingSpec{S::Token, T::Text, nullptr, nullptr, nullptr, "PULSEDECK_TOKEN",
                nullptr, "", 0, 0, nullptr, true,
                QT_TRANSLATE_NOOP("Setting", "Bearer token for the backend; wins over the token file")},
    SettingSpec{S::TokenFile, T::File, "websocket", "token_file", "token-file", "PULSEDECK_TOKEN_FILE",
                nullptr, "", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "File with the bearer token, readable by its owner alone")},
    SettingSpec{S::Keychain, T::Boolean, "websocket", "keychain", "keychain", "PULSEDECK_KEYCHAIN",
                nullptr, "true", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Look for the token in the system keychain where nothing else gives one")},
    SettingSpec{S::HeartbeatIntervalMs, T::Integer, "websocket", "heartbeat_interval", "heartbeat-interval", "PULSEDECK_WEBSOCKET_HEARTBEAT_INTERVAL",
                "NEXT_PUBLIC_WEBSOCKET_HEARTBEAT_INTERVAL", "30000", 1'000, kHourMs, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Silence after which the link counts as stale and is pinged, ms")},
    SettingSpec{S::ReconnectIntervalMs, T::Integer, "websocket", "reconnect_interval", "reconnect-interval", "PULSEDECK_WEBSOCKET_RECONNECT_INTERVAL",
                "NEXT_PUBLIC_WEBSOCKET_RECONNECT_INTERVAL", "1000", 100, kHourMs, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Delay before the first new attempt, ms")},
    SettingSpec{S::ReconnectAttempts, T::Integer, "websocket", "reconnect_attempts", "reconnect-attempts", "PULSEDECK_WEBSOCKET_RECONNECT_ATTEMPTS",
                "NEXT_PUBLIC_WEBSOCKET_RECONNECT_ATTEMPTS", "10", 0, 1'000'000, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Fast attempts before slow probing; 0: no limit")},
    SettingSpec{S::BackoffMultiplier, T::Number, "websocket", "backoff_multiplier", "backoff-multiplier", "PULSEDECK_WEBSOCKET_BACKOFF_MULTIPLIER",
                "NEXT_PUBLIC_WEBSOCKET_BACKOFF_MULTIPLIER", "1.5", 1, 10, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Growth of the delay from attempt to attempt")},
    SettingSpec{S::MaxBackoffDelayMs, T::Integer, "websocket", "max_backoff_delay", "max-backoff-delay", "PULSEDECK_WEBSOCKET_MAX_BACKOFF_DELAY",
                "NEXT_PUBLIC_WEBSOCKET_MAX_BACKOFF_DELAY", "30000", 100, kHourMs, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Longest delay between fast attempts, ms")},
    SettingSpec{S::MaxMessageBytes, T::Integer, "websocket", "max_message_bytes", "max-message-bytes", "PULSEDECK_WEBSOCKET_MAX_MESSAGE_BYTES",
                nullptr, "1048576", 1'024, 64 * 1'048'576, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Largest message taken, bytes")},
    SettingSpec{S::SubscribeMetrics, T::List, "subscription", "metrics", "subscribe-metrics", "PULSEDECK_SUBSCRIBE_METRICS",
                nullptr, "dashboard,social_media,campaigns,leads,system_health,ai_agents", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Metric families that may be asked for, separated by commas")},
    SettingSpec{S::SubscribeHistory, T::List, "subscription", "history", "subscribe-history", "PULSEDECK_SUBSCRIBE_HISTORY",
                nullptr, "", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Of these, the families recorded even while no page shows them; empty: all, none: no other")},
    SettingSpec{S::SubscribeNotifications, T::Boolean, "subscription", "notifications", "subscribe-notifications", "PULSEDECK_SUBSCRIBE_NOTIFICATIONS",
                nullptr, "true", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Ask for notifications")},
    SettingSpec{S::SubscribeEvents, T::List, "subscription", "events", "subscribe-events", "PULSEDECK_SUBSCRIBE_EVENTS",
                nullptr, "campaign,lead,payment,system,ai_agent", 0, 0, "campaign|lead|payment|system|ai_agent", false,
                QT_TRANSLATE_NOOP("Setting", "Entity types whose events are asked for, separated by commas")},
    SettingSpec{S::RealTimeUpdates, T::Boolean, "subscription", "real_time_updates", "real-time-updates", "PULSEDECK_REAL_TIME_UPDATES",
                nullptr, "true", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Ask for metrics as they change")},
    SettingSpec{S::MaxUpdateFrequency, T::Integer, "performance", "max_update_frequency", "max-update-frequency", "PULSEDECK_MAX_UPDATE_FREQUENCY",
                "NEXT_PUBLIC_MAX_UPDATE_FREQUENCY", "30", 2, 60, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Most frames a second")},
    SettingSpec{S::MaxBatchSize, T::Integer, "performance", "max_batch_size", "max-batch-size", "PULSEDECK_MAX_BATCH_SIZE",
                "NEXT_PUBLIC_MAX_BATCH_SIZE", "10", 1, 1'000, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Notifications and activity rows shown together when they come thick")},
    SettingSpec{S::MaxChartPoints, T::Integer, "performance", "max_chart_points", "max-chart-points", "PULSEDECK_MAX_CHART_POINTS",
                "NEXT_PUBLIC_MAX_CHART_POINTS", "2000", 20, 20'000, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Most points drawn for one line; peaks are kept")},
    SettingSpec{S::PerformanceMonitoring, T::Boolean, "performance", "monitoring", "performance-monitoring", "PULSEDECK_ENABLE_PERFORMANCE_MONITORING",
                "NEXT_PUBLIC_ENABLE_PERFORMANCE_MONITORING", "true", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Sum up frames, latency, CPU and memory: shown with the connection, logged every minute, told when slow")},
    SettingSpec{S::AdaptiveThrottling, T::Boolean, "performance", "adaptive_throttling", "adaptive-throttling", "PULSEDECK_ENABLE_ADAPTIVE_THROTTLING",
                "NEXT_PUBLIC_ENABLE_ADAPTIVE_THROTTLING", "true", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Lower the frame rate when frames get heavy")},
    SettingSpec{S::ToastNotifications, T::Boolean, "notifications", "toasts", "toasts", "PULSEDECK_ENABLE_TOAST_NOTIFICATIONS",
                "NEXT_PUBLIC_ENABLE_TOAST_NOTIFICATIONS", "true", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Show new notifications as toasts")},
    SettingSpec{S::MaxNotifications, T::Integer, "notifications", "max", "max-notifications", "PULSEDECK_MAX_NOTIFICATIONS",
                "NEXT_PUBLIC_MAX_NOTIFICATIONS", "100", 1, 10'000, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Most notifications kept; the least severe and oldest make room")},
    SettingSpec{S::NotificationAutoDismiss, T::Boolean, "notifications", "auto_dismiss", "auto-dismiss", "PULSEDECK_NOTIFICATION_AUTO_DISMISS",
                "NEXT_PUBLIC_NOTIFICATION_AUTO_DISMISS", "true", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Toasts leave by themselves, and alerts an hour later; errors and unread warnings stay")},
    SettingSpec{S::DoNotDisturbHours, T::DailyHours, "notifications", "do_not_disturb", "do-not-disturb", "PULSEDECK_DO_NOT_DISTURB",
                nullptr, "", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Hours of every day without toasts, sounds and desktop notifications, as 22:00-07:00; empty: none")},
    SettingSpec{S::ErrorsBreakThrough, T::Boolean, "notifications", "errors_break_through", "errors-break-through", "PULSEDECK_ERRORS_BREAK_THROUGH",
                nullptr, "true", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Errors are told even while do not disturb is on")},
    SettingSpec{S::DesktopNotifications, T::Choice, "notifications", "desktop", "desktop-notifications", "PULSEDECK_DESKTOP_NOTIFICATIONS",
                nullptr, "inactive", 0, 0, "off|inactive|always", false,
                QT_TRANSLATE_NOOP("Setting", "Show notifications on the desktop: never, while the window is hidden or inactive, or always")},
    SettingSpec{S::NotificationSounds, T::List, "notifications", "sounds", "sounds", "PULSEDECK_NOTIFICATION_SOUNDS",
                nullptr, "", 0, 0, "info|success|warning|error", false,
                QT_TRANSLATE_NOOP("Setting", "Severities that make a sound, separated by commas: info, success, warning, error")},
    SettingSpec{S::TrayIcon, T::Boolean, "tray", "icon", "tray-icon", "PULSEDECK_TRAY_ICON",
                nullptr, "true", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "An icon in the tray, where the desktop has one")},
    SettingSpec{S::CloseToTray, T::Boolean, "tray", "close_to_tray", "close-to-tray", "PULSEDECK_CLOSE_TO_TRAY",
                nullptr, "false", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Closing the window leaves Pulsedeck running in the tray; without a tray it quits")},
    SettingSpec{S::MaxEvents, T::Integer, "activity", "max_events", "max-events", "PULSEDECK_MAX_EVENTS",
                nullptr, "10000", 10, 1'000'000, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Most events kept in the activity list")},
    SettingSpec{S::MaxEventAgeHours, T::Integer, "activity", "max_age_hours", "max-event-age", "PULSEDECK_MAX_EVENT_AGE",
                nullptr, "24", 1, 8'760, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Older events leave the activity list, hours")},
    SettingSpec{S::HistorySamples, T::Integer, "history", "samples", "history-samples", "PULSEDECK_HISTORY_SAMPLES",
                nullptr, "32768", 1'024, 1'048'576, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Newest samples of a metric kept as they came; older ones ever more coarsely. 84 bytes each")},
    SettingSpec{S::Scenario, T::Choice, "simulation", "scenario", "scenario", "PULSEDECK_SCENARIO",
                nullptr, "normal", 0, 0, "normal|high_frequency|stress_test", false,
                QT_TRANSLATE_NOOP("Setting", "Load of the simulated backend")},
    SettingSpec{S::UpdateIntervalMs, T::Integer, "simulation", "update_interval", "update-interval", "PULSEDECK_UPDATE_INTERVAL",
                nullptr, "", 10, kHourMs, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Time between simulated updates, ms; empty: the scenario's")},
    SettingSpec{S::ErrorRate, T::Number, "simulation", "error_rate", "error-rate", "PULSEDECK_ERROR_RATE",
                nullptr, "", 0, 1, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Share of simulated messages with a fault; empty: the scenario's")},
    SettingSpec{S::Seed, T::Integer, "simulation", "seed", "seed", "PULSEDECK_SEED",
                nullptr, "1", 0, kMaxInt, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "The same seed simulates the same data")},
    SettingSpec{S::Theme, T::Choice, "appearance", "theme", "theme", "PULSEDECK_THEME",
                nullptr, "system", 0, 0, "system|dark|light", false,
                QT_TRANSLATE_NOOP("Setting", "Colours")},
    SettingSpec{S::ReducedMotion, T::Boolean, "appearance", "reduced_motion", "reduced-motion", "PULSEDECK_REDUCED_MOTION",
                nullptr, "false", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "No animations")},
    SettingSpec{S::RotateSeconds, T::Integer, "kiosk", "rotate_seconds", "rotate", "PULSEDECK_KIOSK_ROTATE_SECONDS",
                nullptr, "0", 0, 86'400, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "A wallboard shows the next page every so many seconds, 5 at least; 0: never")},
    SettingSpec{S::Language, T::Choice, "appearance", "language", "language", "PULSEDECK_LANGUAGE",
                nullptr, "system", 0, 0, "system|en|de|es", false,
                QT_TRANSLATE_NOOP("Setting", "Language of the texts; numbers and dates follow it and the system's country")},
    SettingSpec{S::Currency, T::Currency, "appearance", "currency", "currency", "PULSEDECK_CURRENCY",
                nullptr, "", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Currency that the backend's amounts are in, as EUR; empty: as the metrics say. Nothing is converted")},
    SettingSpec{S::TimeZone, T::TimeZone, "appearance", "time_zone", "time-zone", "PULSEDECK_TIME_ZONE",
                nullptr, "", 0, 0, nullptr, false,
                QT_TRANSLATE_NOOP("Setting", "Zone of the times shown, as Europe/Berlin; empty: the system's. Files have UTC")},
    SettingSpec{S::LogLevel, T::Choice, "log", "level", "log-level", "PULSEDECK_LOG_LEVEL",
                nullptr, "info", 0, 0, "trace|debug|info|warn|error|off", false,
                QT_TRANSLATE_NOOP("Setting", "Least important messages logged")},
};
// clang-format on

constexpr bool isInOrder() {
  for (std::size_t i = 0; i < kSpecs.size(); ++i) {
    if (static_cast<std::size_t>(kSpecs[i].key) != i) return false;
  }
  return true;
}
static_assert(isInOrder(), "settings are found by their number");

}  // namespace

std::span<const SettingSpec> settingSpecs() {
  return kSpecs;
}

const SettingSpec& specOf(Setting setting) {
  return kSpecs[static_cast<std::size_t>(setting)];
}

}  // namespace pulsedeck
