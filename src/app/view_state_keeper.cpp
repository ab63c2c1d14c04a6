#include "pulsedeck/app/view_state_keeper.h"

#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/wallboard.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QStyle>

#include <spdlog/spdlog.h>

#include <tuple>
#include <utility>

namespace pulsedeck {

tl::expected<ViewState, QString> readViewState(const StateFile& file) {
  const auto content = file.read();
  if (!content) return tl::make_unexpected(content.error());
  if (content->isEmpty()) return ViewState{};
  QString fault;
  auto state = ViewState::fromJson(*content, &fault);
  if (!fault.isEmpty()) spdlog::warn("view: {}; all else is as it was left", fault.toStdString());
  return state;
}

ViewStateKeeper::ViewStateKeeper(QString file, const Given& given, Theme& theme, QObject* parent)
    : QObject(parent),
      file_(std::move(file), QStringLiteral("view"), ViewState::kMaxBytes),
      given_(given),
      theme_(theme),
      saving_(this) {
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
    file_.putAside(read.error());
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
  } else {
    fitFirstSize();
  }
  if (state_.frame == ViewState::Frame::Maximized) window_->setWindowState(Qt::WindowMaximized);
  if (state_.frame == ViewState::Frame::FullScreen) window_->setWindowState(Qt::WindowFullScreen);
}

/// No larger than its screen, with its title bar. Where it stands is for the window manager to say.
void ViewStateKeeper::fitFirstSize() {
  QRect room = window_->screen()->availableGeometry();
  room.setHeight(room.height() - window_->style()->pixelMetric(QStyle::PM_TitleBarHeight));
  window_->resize(
      placedOnScreens(QRect(room.topLeft(), window_->size()), {room}, window_->minimumSize()).size());
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
  file_.write([state = state_] { return state.toJson(); });
}

void ViewStateKeeper::saveNow() {
  saving_.stop();
  save();
  file_.waitForDone();
}

}  // namespace pulsedeck
