#include "pulsedeck/app/view_state_keeper.h"

#include "pulsedeck/app/state_folder.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/wallboard.h"

#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>
#include <QScreen>

#include <spdlog/spdlog.h>

#include <tuple>
#include <utility>

namespace pulsedeck {

tl::expected<ViewState, QString> readViewState(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists() && !info.isSymLink()) return ViewState{};
  QFile file(path);
  // Opening a pipe would wait for a writer.
  if (!info.isFile()) return tl::make_unexpected(QStringLiteral("is not a regular file"));
  if (!file.open(QIODevice::ReadOnly)) return tl::make_unexpected(file.errorString());
  return ViewState::fromJson(file.read(ViewState::kMaxBytes + 1));
}

tl::expected<void, QString> writeViewState(const QString& path, const ViewState& state) {
  const QByteArray content = state.toJson();
  if (!makePrivateFolder(QFileInfo(path).path())) {
    return tl::make_unexpected(QStringLiteral("the folder cannot be created"));
  }
  QSaveFile file(path);
  const bool written = file.open(QIODevice::WriteOnly) &&
                       file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                       file.write(content) == content.size() && file.commit();
  if (!written) return tl::make_unexpected(file.errorString());
  return {};
}

ViewStateKeeper::ViewStateKeeper(QString file, const Given& given, Theme& theme, QObject* parent)
    : QObject(parent), file_(std::move(file)), given_(given), theme_(theme), saving_(this) {
  // One after the other, so that the newest state is written last.
  writer_.setMaxThreadCount(1);
  saving_.setSingleShot(true);
  saving_.setInterval(kSaveAfterMs);
  connect(&saving_, &QTimer::timeout, this, &ViewStateKeeper::save);
  read();
  if (state_.theme && !given_.theme) theme_.setChoice(*state_.theme);
}

ViewStateKeeper::~ViewStateKeeper() {
  saveNow();
}

void ViewStateKeeper::read() {
  if (auto read = readViewState(file_)) {
    state_ = *std::move(read);
  } else {
    const QString aside = file_ + QStringLiteral(".broken");
    QFile::remove(aside);
    const bool kept = QFile::rename(file_, aside);
    spdlog::warn("view: {} {}; starting as if there were none{}", file_.toStdString(),
                 read.error().toStdString(), kept ? ", it was put aside as *.broken" : "");
  }
  saved_ = state_;
}

void ViewStateKeeper::restore(MainWindow& window) {
  window_ = &window;
  restoreGeometry();
  if (!given_.page) std::ignore = window_->showPage(state_.page);
  if (state_.spanMs) std::ignore = window_->setSpan(*state_.spanMs);
  if (state_.eventMarks) window_->setEventMarks(*state_.eventMarks);
  watch();
}

void ViewStateKeeper::restoreGeometry() {
  if (given_.size) return;
  QList<QRect> screens;
  for (const QScreen* screen : QGuiApplication::screens())
    screens << screen->availableGeometry();
  if (state_.geometry.isValid()) {
    window_->setGeometry(placedOnScreens(state_.geometry, screens, window_->minimumSize()));
  }
  if (state_.frame == ViewState::Frame::Maximized) window_->setWindowState(Qt::WindowMaximized);
  if (state_.frame == ViewState::Frame::FullScreen) window_->setWindowState(Qt::WindowFullScreen);
}

void ViewStateKeeper::watch() {
  window_->installEventFilter(this);
  connect(window_, &MainWindow::shownFamiliesChanged, this, &ViewStateKeeper::saveSoon);
  connect(window_, &MainWindow::spanChanged, this, [this](qint64 spanMs) {
    state_.spanMs = spanMs;
    saveSoon();
  });
  connect(window_, &MainWindow::eventMarksChanged, this, [this](bool shown) {
    state_.eventMarks = shown;
    saveSoon();
  });
  connect(&theme_, &Theme::choiceChanged, this, [this](ThemeChoice choice) {
    state_.theme = choice;
    saveSoon();
  });
  connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &ViewStateKeeper::saveNow,
          Qt::DirectConnection);
}

void ViewStateKeeper::setRecentEntries(const QStringList& entries) {
  state_.recentEntries = entries;
  saveSoon();
}

void ViewStateKeeper::setCardPeriods(const CardPeriods& periods) {
  state_.cardPeriods = periods;
  saveSoon();
}

void ViewStateKeeper::noteClosingExplained() {
  state_.closingIsExplained = true;
  saveSoon();
}

bool ViewStateKeeper::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
      saveSoon();
      break;
    // Afterwards it has no place any more.
    case QEvent::Close:
      takeState();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

void ViewStateKeeper::takeState() {
  if (window_ == nullptr) return;
  // A wallboard turns its pages by itself, nobody chose the one it shows.
  if (!window_->wallboard()->isOn()) state_.page = window_->currentPage();
  // It is a way to start, not to be left in; and a minimised window is seen again as it was.
  if (!window_->isVisible() || window_->isMinimized() || window_->wallboard()->isOn()) return;
  const bool isNormal = !window_->isMaximized() && !window_->isFullScreen();
  const QRect geometry = isNormal ? window_->geometry() : window_->normalGeometry();
  if (geometry.isValid()) state_.geometry = geometry;
  state_.frame = window_->isFullScreen()  ? ViewState::Frame::FullScreen
                 : window_->isMaximized() ? ViewState::Frame::Maximized
                                          : ViewState::Frame::Normal;
}

void ViewStateKeeper::save() {
  takeState();
  if (std::exchange(saved_, state_) == state_) return;
  writer_.start([file = file_, state = state_] {
    if (const auto written = writeViewState(file, state); !written) {
      spdlog::warn("view: {}: {}", file.toStdString(), written.error().toStdString());
    }
  });
}

void ViewStateKeeper::saveNow() {
  saving_.stop();
  save();
  writer_.waitForDone();
}

}  // namespace pulsedeck
