#include "pulsedeck/app/logging.h"

#include "pulsedeck/app/state_folder.h"

#include <QFile>
#include <QMessageLogContext>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <vector>

namespace pulsedeck {

namespace {

constexpr std::size_t kMaxFileBytes = 5 * 1024 * 1024;
constexpr std::size_t kKeptFiles = 3;

spdlog::level::level_enum levelOf(QtMsgType type) {
  switch (type) {
    case QtDebugMsg:
      return spdlog::level::debug;
    case QtInfoMsg:
      return spdlog::level::info;
    case QtWarningMsg:
      return spdlog::level::warn;
    case QtCriticalMsg:
    case QtFatalMsg:
      return spdlog::level::err;
  }
  return spdlog::level::warn;
}

void logQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  spdlog::log(levelOf(type), "qt {}: {}", context.category == nullptr ? "" : context.category,
              message.toStdString());
}

}  // namespace

void startLogging(const QString& level) {
  std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>()};
  const QString folder = stateFolder();
  QString fault;
  if (makePrivateFolder(folder)) {
    try {
      sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
          QFile::encodeName(folder + QStringLiteral("/pulsedeck.log")).toStdString(), kMaxFileBytes,
          kKeptFiles));
    } catch (const spdlog::spdlog_ex& error) {
      fault = QString::fromUtf8(error.what());
    }
  } else {
    fault = QStringLiteral("cannot create %1").arg(folder);
  }

  auto logger = std::make_shared<spdlog::logger>("pulsedeck", sinks.begin(), sinks.end());
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
  const std::string name = level.toStdString();
  logger->set_level(name == "error" ? spdlog::level::err : spdlog::level::from_str(name));
  logger->flush_on(spdlog::level::warn);
  spdlog::set_default_logger(std::move(logger));
  spdlog::flush_every(std::chrono::seconds(5));
  if (!fault.isEmpty()) spdlog::warn("log: no log file: {}", fault.toStdString());
  qInstallMessageHandler(logQtMessage);
}

}  // namespace pulsedeck
