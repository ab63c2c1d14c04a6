#include "pulsedeck/ui/pause_banner.h"

#include "pulsedeck/ui/time_text.h"

#include <QLocale>

#include <algorithm>

namespace pulsedeck {

PauseBanner::PauseBanner(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : FlatButton(theme, QString(), Look::Bare, parent), store_(store) {
  setObjectName(QStringLiteral("pauseBanner"));
  setToolTip(tr("Go on with what came meanwhile (Space)"));
  hide();
}

/// A history that the server sends on request is not news.
quint64 PauseBanner::messages() const {
  return store_.link().messages - std::min(store_.link().replayed, store_.link().messages);
}

void PauseBanner::start(qint64 sinceMs) {
  start_ = Start{sinceMs, messages(), store_.clock().steadyMs()};
  showText();
  show();
}

void PauseBanner::stop() {
  start_.reset();
  hide();
}

bool PauseBanner::refresh() {
  if (!start_) return false;
  const qint64 now = store_.clock().steadyMs();
  if (now - start_->countedAtMs < kEveryMs) return false;
  start_->countedAtMs = now;
  const quint64 behind = messages() - std::min(messages(), start_->messages);
  if (behind == start_->behind) return false;
  start_->behind = behind;
  showText();
  return true;
}

void PauseBanner::setForm(Form form) {
  if (form == form_) return;
  form_ = form;
  if (start_) showText();
}

void PauseBanner::showText() {
  const QString since = formatTimeOfDay(start_->sinceMs);
  const auto behind = static_cast<int>(std::min<quint64>(start_->behind, 2'000'000'000));
  const QString whole = behind == 1 ? tr("Paused %1, 1 update behind").arg(since)
                                    : tr("Paused %1, %n updates behind", nullptr, behind).arg(since);
  setAccessibleName(whole);
  setToolTip(whole);
  setIconName(QStringLiteral("player-pause"), form_ == Form::Sign ? &ThemeTokens::warning : nullptr);
  const QString shown = form_ == Form::Whole ? whole : tr("Paused %1").arg(since);
  setSuffix(form_ == Form::Sign ? QString() : shown, &ThemeTokens::warning);
}

}  // namespace pulsedeck
